/**
 * Takes stories that are pushed over HTTP: {@code POST /stories/{source}}. A request is answered once what it brought has been
 * committed to Kafka, so what was acknowledged is never lost.
 */
package io.tensionwire.ingest.push;
