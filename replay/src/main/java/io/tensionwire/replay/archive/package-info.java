/** Ranges of topics as files that last: a packed file of JSON lines for each day, and a manifest with checksums. */
package io.tensionwire.replay.archive;
