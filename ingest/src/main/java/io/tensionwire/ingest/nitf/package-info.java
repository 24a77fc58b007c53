/** Stories as the News Industry Text Format of the IPTC writes them. */
package io.tensionwire.ingest.nitf;
