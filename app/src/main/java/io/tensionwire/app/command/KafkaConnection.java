package io.tensionwire.app.command;

import io.tensionwire.app.config.Configuration;
import io.tensionwire.app.config.Setting;
import io.tensionwire.app.failure.CommandFailure;
import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.app.topic.TopicCreation;
import io.tensionwire.app.wiring.Wiring;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Connects to Kafka, or says clearly that it cannot be reached. */
final class KafkaConnection {
    private static final int PATIENCE_SECONDS = 15;

    private KafkaConnection() {}

    /**
     * Returns a client that has reached the cluster.
     *
     * @throws CommandFailure if the cluster does not answer
     */
    static Admin open(Configuration configuration) throws InterruptedException {
        Admin admin = null;
        try {
            Map<String, Object> client = new HashMap<>(configuration.kafka());
            admin = Admin.create(client);
            admin.describeCluster().clusterId().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return admin;
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            if (admin != null) {
                admin.close(Duration.ZERO);
            }
            String servers = configuration.text(Setting.KAFKA_SERVERS);
            throw new CommandFailure(
                    ExitCode.KAFKA_UNREACHABLE,
                    "Kafka does not answer at " + servers + ". Is it running? Set --kafka HOST:PORT or "
                            + Setting.KAFKA_SERVERS.key() + ".",
                    e);
        }
    }

    /** Creates the topics that are absent. */
    static void createTopics(Wiring wiring) throws InterruptedException, ExecutionException {
        // Made first, so that a bad setting is told before Kafka is waited for.
        TopicCreation creation = wiring.topicCreation();
        try (Admin admin = open(wiring.configuration())) {
            creation.create(admin);
        }
    }
}
