/** Takes stories in from sources and publishes each exactly once: {@link io.tensionwire.ingest.IngestService}. */
package io.tensionwire.ingest;
