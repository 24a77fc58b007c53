/** What opens the first paragraph of a wire story: place, date and agency. */
package io.tensionwire.ingest.dateline;
