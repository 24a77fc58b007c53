/** Where stories come from. A source hands out items; what an item holds is read by its wire format. */
package io.tensionwire.ingest.source;
