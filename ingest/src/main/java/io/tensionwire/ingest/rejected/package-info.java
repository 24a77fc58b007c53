/** Feeds what ingest rejected again, to readers that have been mended since. */
package io.tensionwire.ingest.rejected;
