package io.tensionwire.app.it;

import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;

/** The same pipeline against containers, where a Docker engine answers. */
@EnabledIf("dockerAnswers")
class ContainerPipelineIT extends PipelineSpecification {
    static boolean dockerAnswers() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @Override
    Servers start(Path folder) {
        return new ContainerServers();
    }
}
