/** JSON as wires send it: strictly where it is right, leniently where what is wrong leaves no doubt. */
package io.tensionwire.ingest.json;
