/** Opens what comes packed: told by its first bytes, unpacked as it is read, and bounded, so that no archive is a bomb. */
package io.tensionwire.ingest.archive;
