package io.tensionwire.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
    @TempDir
    Path folder;

    @Test
    void withoutAnythingTheDefaultsHold() {
        Configuration configuration = Configuration.read(null, Map.of(), Map.of());

        assertThat(configuration.text(Setting.TOPICS_PREFIX)).isEqualTo("wire.");
        assertThat(configuration.kafka()).containsExactly(Map.entry("bootstrap.servers", "127.0.0.1:9092"));
    }

    @Test
    void flagsOverrideTheEnvironmentAndThatTheFile() throws IOException {
        Path file = file("topics.prefix = file.\ningest.source = file\nsink.replicas = 1\n");

        Configuration configuration = Configuration.read(
                file,
                Map.of("TENSIONWIRE_TOPICS_PREFIX", "env.", "TENSIONWIRE_INGEST_SOURCE", "env", "HOME", "/home/any"),
                Map.of("topics.prefix", "flag."));

        assertThat(configuration.text(Setting.TOPICS_PREFIX)).isEqualTo("flag.");
        assertThat(configuration.text(Setting.INGEST_SOURCE)).isEqualTo("env");
        assertThat(configuration.number(Setting.SINK_REPLICAS, 0, 9)).isEqualTo(1);
    }

    @Test
    void whatBeginsWithKafkaPassesThroughToTheClients() {
        Configuration configuration = Configuration.read(
                null, Map.of("TENSIONWIRE_KAFKA_SECURITY_PROTOCOL", "SSL"), Map.of("kafka.client.id", "desk"));

        assertThat(configuration.kafka())
                .containsEntry("security.protocol", "SSL")
                .containsEntry("client.id", "desk");
    }

    @Test
    void whatTheScriptReadsIsNoSetting() {
        assertThat(Configuration.read(null, Map.of("TENSIONWIRE_JAVA_OPTS", "-Xmx256m"), Map.of())
                        .kafka())
                .hasSize(1);
    }

    @Test
    void anUnknownKeyIsToldWithTheNearestKnownOne() throws IOException {
        Path file = file("topic.prefix = x.\n");

        assertThatThrownBy(() -> Configuration.read(file, Map.of(), Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("\"topic.prefix\"")
                .hasMessageContaining("did you mean \"topics.prefix\"?");
    }

    @Test
    void aNumberOutOfRangeIsToldWithTheRange() {
        Configuration configuration = Configuration.read(null, Map.of(), Map.of("topics.partitions", "many"));

        assertThatThrownBy(() -> configuration.number(Setting.TOPICS_PARTITIONS, 1, 1000))
                .hasMessage("topics.partitions = \"many\" must be a whole number from 1 to 1000");
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        assertThatThrownBy(() -> Configuration.read(folder.resolve("none.properties"), Map.of(), Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("none.properties");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("tensionwire.properties"), text);
    }
}
