package io.tensionwire.app.it;

import java.nio.file.Path;

/** The sink against the embedded servers. */
class EmbeddedSinkIT extends SinkSpecification {
    @Override
    Servers start(Path folder) throws Exception {
        return new EmbeddedServers(folder);
    }
}
