/** The Kafka Streams topology: raw stories in, enriched stories out, and what could not be read or annotated. */
package io.tensionwire.enrich.topology;
