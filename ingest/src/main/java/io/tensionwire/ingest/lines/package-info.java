/** Stories in this project's own form, one a line. */
package io.tensionwire.ingest.lines;
