package io.tensionwire.app.it;

import io.tensionwire.app.embedded.EmbeddedKafka;
import io.tensionwire.app.embedded.Ports;
import java.nio.file.Path;
import java.util.Map;
import org.testcontainers.kafka.KafkaContainer;

/** A real Kafka that tests run against. */
interface Broker extends AutoCloseable {
    /** Returns what clients take as {@code bootstrap.servers}. */
    String kafka();

    /** Returns the URL of Elasticsearch; one that nobody listens at where there is none. */
    default String elasticsearch() {
        return "http://127.0.0.1:9";
    }

    /** Returns settings that clients of Elasticsearch need beside its URL. */
    default Map<String, String> settings() {
        return Map.of();
    }

    @Override
    void close();

    /** Starts the broker that the program itself runs. */
    static Broker embedded(Path folder) throws Exception {
        EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), Ports.free());
        return of(kafka.bootstrapServers(), kafka::close);
    }

    /** Starts a broker in a container. */
    static Broker container() {
        KafkaContainer kafka = new KafkaContainer("apache/kafka:4.3.1");
        kafka.start();
        return of(kafka.getBootstrapServers(), kafka::stop);
    }

    /** Returns the same broker with Elasticsearch at another URL; closing it does nothing. */
    static Broker behind(Broker broker, String elasticsearch) {
        return running(broker.kafka(), elasticsearch, Map.of());
    }

    /** Returns a broker and an Elasticsearch that run already; closing it does nothing. */
    static Broker running(String kafka, String elasticsearch, Map<String, String> settings) {
        return new Broker() {
            @Override
            public String kafka() {
                return kafka;
            }

            @Override
            public String elasticsearch() {
                return elasticsearch;
            }

            @Override
            public Map<String, String> settings() {
                return settings;
            }

            @Override
            public void close() {
                // They are another's to close.
            }
        };
    }

    private static Broker of(String address, Runnable stop) {
        return new Broker() {
            @Override
            public String kafka() {
                return address;
            }

            @Override
            public void close() {
                stop.run();
            }
        };
    }
}
