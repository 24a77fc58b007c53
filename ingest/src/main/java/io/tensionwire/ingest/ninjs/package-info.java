/** The IPTC's ninjs in all its versions, and the JSON of agencies that is made like it. */
package io.tensionwire.ingest.ninjs;
