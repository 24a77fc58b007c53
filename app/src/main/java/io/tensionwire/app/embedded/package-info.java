/** The real Kafka broker and the real Elasticsearch, run on this machine without Docker. */
package io.tensionwire.app.embedded;
