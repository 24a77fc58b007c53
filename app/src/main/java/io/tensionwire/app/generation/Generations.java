package io.tensionwire.app.generation;

import io.tensionwire.app.config.Setting;
import io.tensionwire.app.failure.CommandFailure;
import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.app.replay.HistoryClients;
import io.tensionwire.app.wiring.Wiring;
import io.tensionwire.contract.Topics;
import io.tensionwire.replay.generation.Generation;
import io.tensionwire.replay.generation.GenerationBook;
import io.tensionwire.replay.generation.Promotion;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The generations of a cluster.
 *
 * @param wiring the settings in force: those of what runs live
 * @param admin stays the caller's to close
 */
public record Generations(Wiring wiring, Admin admin) {
    /** Returns what runs live. */
    public Generation live() {
        return Generation.live(topics(), wiring.elasticsearch().indexPrefix());
    }

    /**
     * Opens the book of generations; creates its topic if it is absent.
     *
     * @throws IOException if it cannot be read
     * @throws ExecutionException if Kafka refuses
     * @throws InterruptedException if the thread is interrupted
     */
    public GenerationBook book() throws IOException, ExecutionException, InterruptedException {
        short replication = (short) wiring.configuration().number(Setting.TOPICS_REPLICATION, 1, 10);
        String name = GenerationBook.topic(topics());
        if (!admin.listTopics().names().get().contains(name)) {
            NewTopic topic = new NewTopic(name, 1, replication).configs(Map.of("cleanup.policy", "compact"));
            try {
                admin.createTopics(List.of(topic)).all().get();
            } catch (ExecutionException e) {
                // Somebody else was faster.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
            awaitKnown(name);
        }
        return new GenerationBook(new HistoryClients(wiring.configuration()).consumer(), live());
    }

    /** A broker that has not heard of a topic yet would make every client warn of it. */
    private void awaitKnown(String topic) throws ExecutionException, InterruptedException {
        while (true) {
            try {
                admin.describeTopics(List.of(topic)).allTopicNames().get();
                return;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    /**
     * Returns a generation.
     *
     * @throws CommandFailure if there is none of this name
     */
    public Generation find(GenerationBook book, String name) {
        return book.find(name)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.FAILED,
                        "there is no generation \"" + name + "\". Make it with: tensionwire reprocess --generation "
                                + name,
                        null));
    }

    /** Enters a generation into the book, or replaces its entry. */
    public void enter(Generation generation) throws ExecutionException, InterruptedException {
        write(GenerationBook.entry(topics(), generation));
    }

    /** Enters which generation readers use. */
    public void enter(Promotion promotion) throws ExecutionException, InterruptedException {
        write(GenerationBook.entry(topics(), promotion));
    }

    /** Takes a generation out of the book. */
    public void remove(String name) throws ExecutionException, InterruptedException {
        write(GenerationBook.removal(topics(), name));
    }

    /** Returns the wiring of a generation. */
    public Wiring wiring(Generation generation) {
        return wiring.with(Setting.TOPICS_PREFIX, generation.prefix())
                .with(Setting.SINK_PREFIX, generation.indexPrefix());
    }

    /** Returns the names of the live topics. */
    public Topics topics() {
        return wiring.topics();
    }

    private void write(ProducerRecord<byte[], byte[]> record) throws ExecutionException, InterruptedException {
        try (Producer<byte[], byte[]> producer = new HistoryClients(wiring.configuration()).producer()) {
            producer.send(record).get();
        }
    }
}
