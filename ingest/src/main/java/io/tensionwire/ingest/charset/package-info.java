/** From bytes to characters that can be carried: encodings as wires really use them, and what must be mended. */
package io.tensionwire.ingest.charset;
