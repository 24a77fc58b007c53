package io.tensionwire.app.it;

import java.nio.file.Path;

/** The pipeline against the embedded servers. */
class EmbeddedPipelineIT extends PipelineSpecification {
    @Override
    Servers start(Path folder) throws Exception {
        return new EmbeddedServers(folder);
    }
}
