package io.tensionwire.app.it;

import java.nio.file.Path;

/** Replays and archives against the embedded broker. */
class EmbeddedReplayIT extends ReplaySpecification {
    @Override
    Broker start(Path folder) throws Exception {
        return Broker.embedded(folder);
    }
}
