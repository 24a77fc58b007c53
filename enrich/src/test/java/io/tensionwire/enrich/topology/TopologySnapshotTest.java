package io.tensionwire.enrich.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.Topics;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class TopologySnapshotTest {
    @Test
    void theNamesOfNodesStoresAndTopicsAreStable() throws IOException {
        String topology = EnrichTopology.of(new Topics(), story -> Annotations.NONE, EnrichSettings.DEFAULT, 1)
                .describe()
                .toString();
        try (InputStream expected = getClass().getResourceAsStream("topology.txt")) {
            assertThat(topology)
                    .as("a node or store that is renamed loses its state; if it must be, renew topology.txt")
                    .isEqualToIgnoringWhitespace(new String(expected.readAllBytes(), UTF_8));
        }
    }
}
