package io.tensionwire.app.it;

import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIf;

/** The same generations against containers, where a Docker engine answers. */
@EnabledIf("io.tensionwire.app.it.ContainerPipelineIT#dockerAnswers")
class ContainerGenerationIT extends GenerationSpecification {
    @Override
    Servers start(Path folder) {
        return new ContainerServers();
    }
}
