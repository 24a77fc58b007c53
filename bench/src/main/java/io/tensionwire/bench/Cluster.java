package io.tensionwire.bench;

import io.tensionwire.app.topic.TopicCreation;
import io.tensionwire.app.topic.TopicReader;
import io.tensionwire.contract.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The broker as a measurement sees it: fresh topics, raw stories sent, and what comes out. Not thread-safe but for sending. */
final class Cluster implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);

    private final Map<String, String> clients;
    private final int partitions;
    private final Admin admin;
    private final Producer<String, byte[]> producer;
    private int trials;

    /**
     * Connects.
     *
     * @param partitions how many partitions each topic gets
     */
    Cluster(String bootstrapServers, int partitions) {
        this.partitions = partitions;
        clients = Map.of("bootstrap.servers", bootstrapServers);
        admin = Admin.create(Map.copyOf(clients));
        // Without lingering: the time that a story waits in the sender would count as the pipeline's.
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", "0"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /**
     * Creates topics that no other trial uses.
     *
     * @throws ExecutionException if Kafka refuses
     * @throws InterruptedException if the thread is interrupted
     */
    Topics freshTopics() throws ExecutionException, InterruptedException {
        trials++;
        Topics topics = new Topics("bench" + trials + ".");
        new TopicCreation(topics, partitions, (short) 1).create(admin);
        topics.all().forEach(producer::partitionsFor);
        return topics;
    }

    /** Removes the topics of a trial that is over. */
    void remove(Topics topics) throws ExecutionException, InterruptedException {
        admin.deleteTopics(topics.all()).all().get();
    }

    /** Sends a raw story; does not wait. May be called from any thread. */
    void send(RawStory story, Topics topics) {
        producer.send(story.toRecord(topics.raw()), (metadata, failure) -> {
            if (failure != null) {
                LOG.error("the broker did not take {}; the trial will come to a halt", story.id(), failure);
            }
        });
    }

    /** Sends an enriched story; does not wait. */
    void sendEnriched(RawStory story, Topics topics) {
        producer.send(story.toRecord(topics.enriched()));
    }

    /** Sends raw stories as fast as the broker takes them; returns when it has them all. */
    void send(List<RawStory> stories, Topics topics) {
        stories.forEach(story -> send(story, topics));
        producer.flush();
    }

    /** Returns a reader of committed records. */
    TopicReader reader(String topic) {
        return new TopicReader(clients, topic);
    }

    /** Disconnects. */
    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
