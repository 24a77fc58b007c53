package io.tensionwire.app.it;

import io.tensionwire.app.embedded.EmbeddedKafka;
import io.tensionwire.app.embedded.Ports;
import java.nio.file.Path;
import org.testcontainers.kafka.KafkaContainer;

/** A real Kafka that tests run against. */
interface Broker extends AutoCloseable {
    /** Returns what clients take as {@code bootstrap.servers}. */
    String kafka();

    /** Returns the URL of Elasticsearch; one that nobody listens at where there is none. */
    default String elasticsearch() {
        return "http://127.0.0.1:9";
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
