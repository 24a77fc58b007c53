package io.tensionwire.replay.generation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.contract.Json;
import io.tensionwire.contract.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The topic {@code <live prefix>generations}, compacted and of one partition: the generations by name, and under the key
 * {@code promoted} which one readers use. A reader that keeps reading it hears of a promotion at once. Not thread-safe.
 */
public final class GenerationBook implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(250);
    private static final String PROMOTED = "promoted";
    private static final String GENERATION = "generation/";
    private static final Json<Generation> GENERATIONS = Json.of(Generation.class);
    private static final Json<Promotion> PROMOTIONS = Json.of(Promotion.class);

    private final Consumer<byte[], byte[]> consumer;
    private final Generation live;
    private final Map<String, Generation> generations = new TreeMap<>();
    private Promotion promotion = Promotion.NONE;

    /**
     * Opens the book and reads what stands in it.
     *
     * @param consumer sees only what is committed and belongs to no group; closed with this
     * @param live what runs live; its topic of generations must be there
     * @throws IOException if it cannot be read
     */
    public GenerationBook(Consumer<byte[], byte[]> consumer, Generation live) throws IOException {
        this.consumer = consumer;
        this.live = live;
        TopicPartition partition = new TopicPartition(topic(live.topics()), 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).get(partition);
        while (consumer.position(partition) < end) {
            read(POLL);
        }
    }

    /** Returns the name of the topic. */
    public static String topic(Topics live) {
        return live.prefix() + "generations";
    }

    /** Returns the record that enters a generation, or replaces its entry. */
    public static ProducerRecord<byte[], byte[]> entry(Topics live, Generation generation) {
        return record(live, GENERATION + generation.name(), GENERATIONS.write(generation));
    }

    /** Returns the record that takes a generation out. */
    public static ProducerRecord<byte[], byte[]> removal(Topics live, String name) {
        return record(live, GENERATION + name, null);
    }

    /** Returns the record of a promotion. */
    public static ProducerRecord<byte[], byte[]> entry(Topics live, Promotion promotion) {
        return record(live, PROMOTED, PROMOTIONS.write(promotion));
    }

    /**
     * Reads what came since; does not wait.
     *
     * @return whether readers use another generation now
     * @throws IOException if it cannot be read
     */
    public boolean refresh() throws IOException {
        String before = promotion.name();
        read(Duration.ZERO);
        return !promotion.name().equals(before);
    }

    /** Returns the generations beside the live one, by name. */
    public List<Generation> all() {
        return List.copyOf(generations.values());
    }

    /** Returns a generation; the live one too, by its name. */
    public Optional<Generation> find(String name) {
        return name.equals(Generation.LIVE) ? Optional.of(live) : Optional.ofNullable(generations.get(name));
    }

    /** Returns which generation was promoted, and which before. */
    public Promotion promotion() {
        return promotion;
    }

    /** Returns the generation that readers use. */
    public Generation promoted() {
        return find(promotion.name()).orElse(live);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void read(Duration wait) throws IOException {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(wait)) {
            String key = new String(record.key(), UTF_8);
            if (key.equals(PROMOTED)) {
                promotion = PROMOTIONS.read(record.value());
            } else if (record.value() == null) {
                generations.remove(key.substring(GENERATION.length()));
            } else {
                generations.put(key.substring(GENERATION.length()), GENERATIONS.read(record.value()));
            }
        }
    }

    private static ProducerRecord<byte[], byte[]> record(Topics live, String key, byte[] value) {
        return new ProducerRecord<>(topic(live), 0, key.getBytes(UTF_8), value);
    }
}
