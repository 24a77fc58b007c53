package io.tensionwire.app.topic;

import io.tensionwire.contract.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates the topics that are absent. Those that exist are left as they are: their settings may be the operator's choice.
 *
 * @param topics the names
 * @param partitions how many partitions each gets
 * @param replication how many replicas each gets
 */
public record TopicCreation(Topics topics, int partitions, short replication) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Map<String, String> KEPT_FOR_EVER =
            Map.of("cleanup.policy", "delete", "retention.ms", "-1", "max.message.bytes", "33554432");
    private static final Map<String, String> COMPACTED = Map.of("cleanup.policy", "compact");
    private static final Map<String, String> KEPT_FOR_A_MONTH =
            Map.of("cleanup.policy", "delete", "retention.ms", "2592000000");
    /** Enrichment sends its output as it is. */
    private static final Map<String, String> COMPRESSED = Map.of("compression.type", "lz4");

    /**
     * Creates what is absent.
     *
     * @return the names of the topics that were created
     * @throws InterruptedException if the thread is interrupted
     * @throws ExecutionException if Kafka refuses
     */
    public List<String> create(Admin admin) throws InterruptedException, ExecutionException {
        return create(admin, topic -> true);
    }

    /**
     * Creates what is absent of some of the topics.
     *
     * @param chosen whether a topic, by its name, is one of them
     * @return the names of the topics that were created
     * @throws InterruptedException if the thread is interrupted
     * @throws ExecutionException if Kafka refuses
     */
    public List<String> create(Admin admin, Predicate<String> chosen) throws InterruptedException, ExecutionException {
        Set<String> existing = admin.listTopics().names().get();
        List<NewTopic> absent = wanted().stream()
                .filter(topic -> chosen.test(topic.name()))
                .filter(topic -> !existing.contains(topic.name()))
                .toList();
        List<String> created = absent.stream().map(NewTopic::name).toList();
        try {
            admin.createTopics(absent).all().get();
            awaitLeaders(admin, created);
        } catch (ExecutionException e) {
            // Two parts that start at the same time both create them.
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
        return created;
    }

    /**
     * Waits until each partition has a leader at work, which alone can tell where it ends. A producer that is faster than the leader
     * gets its batches refused one by one, and a partition without history may take a later one first and then never the one before.
     */
    private static void awaitLeaders(Admin admin, List<String> created)
            throws InterruptedException, ExecutionException {
        TopicOffsets offsets = new TopicOffsets(admin);
        Instant end = Instant.now().plus(PATIENCE);
        while (!offsets.areLed(created)) {
            if (Instant.now().isAfter(end)) {
                throw new ExecutionException(new TimeoutException("Kafka created " + String.join(", ", created)
                        + ", but no broker leads them after " + PATIENCE));
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        offsets.ends(offsets.partitions(created));
    }

    /** Returns all topics with their settings. */
    List<NewTopic> wanted() {
        return List.of(
                topic(topics.raw(), KEPT_FOR_EVER),
                topic(topics.enriched(), both(KEPT_FOR_EVER, COMPRESSED)),
                topic(topics.rejected(), KEPT_FOR_EVER),
                topic(topics.tensionIndex(), both(COMPACTED, COMPRESSED)),
                topic(topics.tensionAlerts(), both(KEPT_FOR_A_MONTH, COMPRESSED)),
                topic(topics.positions(), COMPACTED));
    }

    private static Map<String, String> both(Map<String, String> some, Map<String, String> more) {
        Map<String, String> both = new HashMap<>(some);
        both.putAll(more);
        return both;
    }

    private NewTopic topic(String name, Map<String, String> settings) {
        return new NewTopic(name, partitions, replication).configs(settings);
    }
}
