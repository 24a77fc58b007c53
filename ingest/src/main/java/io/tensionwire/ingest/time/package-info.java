/** Times as wires write them. */
package io.tensionwire.ingest.time;
