/** Enriched stories as ninjs, the IPTC's News in JSON: for editorial systems that read the standard and nothing of ours. */
package io.tensionwire.contract.ninjs;
