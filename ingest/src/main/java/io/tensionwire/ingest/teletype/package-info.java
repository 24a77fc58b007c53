/**
 * Stories as they were sent to teletypes, in the formats IPTC 7901 and ANPA 1312. Control characters that frame a message may
 * have been lost on the way.
 */
package io.tensionwire.ingest.teletype;
