package io.tensionwire.app.command;

import io.tensionwire.app.config.Configuration;
import io.tensionwire.app.config.Setting;
import io.tensionwire.app.wiring.Wiring;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The flags that every command takes which works against a cluster. */
final class ConfigurationOptions {
    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "configuration file (Java properties)")
    private Path file;

    @Option(
            names = {"-s", "--set"},
            paramLabel = "KEY=VALUE",
            description = "set any key of the configuration file; may be repeated")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "where Kafka is; the same as --set kafka.bootstrap.servers=…")
    private String kafka;

    @Option(
            names = "--elasticsearch",
            paramLabel = "URL",
            description = "where Elasticsearch is; the same as --set elasticsearch.url=…")
    private String elasticsearch;

    /** Returns what makes the parts out of the settings in force. */
    Wiring wiring() {
        return wiring(Map.of());
    }

    /** Returns what makes the parts, with what flags of the command itself set. */
    Wiring wiring(Map<String, String> ofCommand) {
        Map<String, String> flags = new LinkedHashMap<>(set);
        flags.putAll(ofCommand);
        if (kafka != null) {
            flags.put(Setting.KAFKA_SERVERS.key(), kafka);
        }
        if (elasticsearch != null) {
            flags.put(Setting.ELASTICSEARCH_URL.key(), elasticsearch);
        }
        return new Wiring(Configuration.read(file, System.getenv(), flags));
    }
}
