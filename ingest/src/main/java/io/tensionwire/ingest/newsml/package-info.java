/** NewsML-G2 and NewsML 1: the IPTC's envelopes for stories in any markup. */
package io.tensionwire.ingest.newsml;
