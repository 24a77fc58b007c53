package io.tensionwire.app.it;

import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIf;

/** The same replays against a broker in a container, where a Docker engine answers. */
@EnabledIf("io.tensionwire.app.it.ContainerPipelineIT#dockerAnswers")
class ContainerReplayIT extends ReplaySpecification {
    @Override
    Broker start(Path folder) {
        return Broker.container();
    }
}
