package io.tensionwire.app.replay;

import io.tensionwire.app.failure.CommandFailure;
import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.app.topic.TopicCreation;
import io.tensionwire.contract.Topics;
import io.tensionwire.replay.job.JobTopic;
import io.tensionwire.replay.job.TargetCheck;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;

/**
 * The topics that history is written into.
 *
 * @param admin stays the caller's to close
 * @param topics their names
 * @param replication how many replicas each gets that is created
 */
public record TargetTopics(Admin admin, Topics topics, short replication) {
    /**
     * Creates what is absent, so that it keeps old records: Kafka deletes by the times of records, which are those of long ago.
     *
     * @param partitions how many partitions each gets
     * @throws ExecutionException if Kafka refuses
     * @throws InterruptedException if the thread is interrupted
     */
    public void create(int partitions) throws ExecutionException, InterruptedException {
        create(partitions, partitions);
    }

    /**
     * Creates what is absent, with all raw stories in one partition. Enrichment then takes them in their order in time: what
     * depends on which of two stories came first, such as whose reprint is whose, comes out as it did when they came one by one.
     *
     * @param partitions how many partitions each of the other topics gets
     */
    public void createInOrder(int partitions) throws ExecutionException, InterruptedException {
        create(1, partitions);
    }

    private void create(int ofRaw, int others) throws ExecutionException, InterruptedException {
        List<String> created = new ArrayList<>();
        created.addAll(new TopicCreation(topics, ofRaw, replication).create(admin, topics.raw()::equals));
        created.addAll(new TopicCreation(topics, others, replication).create(admin, this::isWritten));
        if (created.contains(topics.tensionAlerts())) {
            AlterConfigOp forEver = new AlterConfigOp(new ConfigEntry("retention.ms", "-1"), AlterConfigOp.OpType.SET);
            Map<ConfigResource, Collection<AlterConfigOp>> kept =
                    Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topics.tensionAlerts()), List.of(forEver));
            admin.incrementalAlterConfigs(kept).all().get();
        }
        if (!exists(JobTopic.name(topics))) {
            NewTopic job =
                    new NewTopic(JobTopic.name(topics), 1, replication).configs(Map.of("cleanup.policy", "compact"));
            admin.createTopics(List.of(job)).all().get();
        }
    }

    private boolean isWritten(String topic) {
        return !topic.equals(topics.raw()) && !topic.equals(topics.positions());
    }

    /** Returns whether a topic is there. */
    boolean exists(String topic) throws ExecutionException, InterruptedException {
        return admin.listTopics().names().get().contains(topic);
    }

    /** Returns how many partitions each of these topics has that are there; names without prefix. */
    public Map<String, Integer> partitions(List<String> names) throws ExecutionException, InterruptedException {
        Set<String> existing = admin.listTopics().names().get();
        List<String> full = names.stream()
                .map(name -> topics.prefix() + name)
                .filter(existing::contains)
                .toList();
        return admin.describeTopics(full).allTopicNames().get().entrySet().stream()
                .collect(Collectors.toMap(
                        topic -> topic.getKey().substring(topics.prefix().length()),
                        topic -> topic.getValue().partitions().size()));
    }

    /**
     * Returns why topics that are there do not keep what is written into them; empty if they do.
     *
     * @param names names without prefix
     * @param oldest the time of the oldest record
     * @param end when the last will have been written
     */
    public List<String> objections(List<String> names, Instant oldest, Instant end)
            throws ExecutionException, InterruptedException {
        Set<String> existing = admin.listTopics().names().get();
        List<ConfigResource> asked = names.stream()
                .map(name -> topics.prefix() + name)
                .filter(existing::contains)
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList();
        List<String> objections = new ArrayList<>();
        admin.describeConfigs(asked)
                .all()
                .get()
                .forEach((topic, config) ->
                        objections.addAll(new TargetCheck(topic.name(), settings(config)).objections(oldest, end)));
        return objections;
    }

    /**
     * Refuses topics that do not keep what is written into them.
     *
     * @throws CommandFailure if they do not
     */
    public void require(List<String> names, Instant oldest, Instant end)
            throws ExecutionException, InterruptedException {
        List<String> objections = objections(names, oldest, end);
        if (!objections.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    "the target does not keep this history: " + String.join("; ", objections)
                            + ", or replay into another prefix.",
                    null);
        }
    }

    private static Map<String, String> settings(Config config) {
        Map<String, String> settings = new HashMap<>();
        config.entries().forEach(entry -> settings.put(entry.name(), entry.value()));
        return settings;
    }
}
