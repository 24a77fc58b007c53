package io.tensionwire.app.it;

import java.nio.file.Path;

/** Generations, archives and generations against the embedded broker. */
class EmbeddedGenerationIT extends GenerationSpecification {
    @Override
    Servers start(Path folder) throws Exception {
        return new EmbeddedServers(folder);
    }
}
