/** Which stories are the same report, printed again by another source or under another id. */
package io.tensionwire.enrich.cluster;
