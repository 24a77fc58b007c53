/** News feeds: RSS in all its versions, RDF Site Summary, Atom and JSON Feed, well-formed or not. */
package io.tensionwire.ingest.feed;
