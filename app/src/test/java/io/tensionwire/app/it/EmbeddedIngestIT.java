package io.tensionwire.app.it;

import java.nio.file.Path;

/** Ingest against the embedded broker. */
class EmbeddedIngestIT extends IngestSpecification {
    @Override
    Broker start(Path folder) throws Exception {
        return Broker.embedded(folder);
    }
}
