/** The text files that hold what wires write, such as names of agencies and wordings of notices. */
package io.tensionwire.ingest.words;
