package io.tensionwire.app.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.contract.Json;
import io.tensionwire.contract.RecordHeaders;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryBuilder;
import io.tensionwire.contract.StoryStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The raw stories of some time that is long past: new ones, later versions, kills and reprints, each a function of its number.
 * Record {@code n} arrives {@code n} steps after the beginning.
 *
 * @param begin when the first story arrives
 * @param step the time between two records
 * @param count how many records there are
 */
record MadeHistory(Instant begin, Duration step, int count) {
    /** So far behind what it concerns a version, kill or reprint comes at least, in records. */
    private static final int DISTANCE = 40;

    private static final int REACH = 400;
    /** A partition that has just been made may refuse a batch, and take the next one before it. */
    private static final String IN_FLIGHT = "max.in.flight.requests.per.connection";

    private static final Json<Story> JSON = Json.of(Story.class);
    private static final List<String> ACTORS =
            List.of("Norway", "Sweden", "Greece", "Turkey", "India", "Pakistan", "Japan", "China", "Egypt", "Ethiopia");
    private static final List<String> ACTS = List.of(
            "threatened to send warships against",
            "agreed to hold talks with",
            "imposed sanctions on",
            "withdrew its troops from the border with",
            "summoned the ambassador of",
            "accused the government of");
    private static final String[] SYLLABLES = "ka re to mi lun dor sa vel pi no gar eth ul bra chi".split(" ");

    /** What a record does. */
    private enum Kind {
        NEW,
        VERSION,
        KILL,
        REPRINT
    }

    /** Returns when a record arrives. */
    Instant time(int number) {
        return begin.plus(step.multipliedBy(number));
    }

    /**
     * Publishes all of it; returns when Kafka has it.
     *
     * @throws IllegalStateException if Kafka did not take a record
     */
    void publish(String kafka, String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka, "compression.type", "lz4", "linger.ms", "20", IN_FLIGHT, 1);
        Queue<Exception> failures = new ConcurrentLinkedQueue<>();
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int number = 0; number < count; number++) {
                producer.send(record(topic, number), (metadata, failure) -> {
                    if (failure != null) {
                        failures.add(failure);
                    }
                });
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(
                    failures.size() + " of " + count + " records are not in Kafka", failures.peek());
        }
    }

    /** Returns a record. */
    ProducerRecord<byte[], byte[]> record(String topic, int number) {
        Story story = story(number);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                topic, null, time(number).toEpochMilli(), story.id().getBytes(UTF_8), JSON.write(story));
        RecordHeaders.set(record.headers(), RecordHeaders.ID, story.id() + "@" + number);
        return record;
    }

    /** Returns the story of a record. */
    Story story(int number) {
        Kind kind = kind(number);
        int other = earlier(number);
        return switch (kind) {
            case NEW -> text(number, number, "a").hashed();
            case VERSION ->
                text(other, number, "a")
                        .version(Integer.toString(number))
                        .headline("Corrected, " + number)
                        .hashed();
            case KILL ->
                Story.builder(id("a", other))
                        .version(Integer.toString(number))
                        .versionCreated(time(number))
                        .firstCreated(time(other))
                        .status(StoryStatus.CANCELED)
                        .source("a")
                        .hashed();
            case REPRINT -> text(other, number, "b").hashed();
        };
    }

    private StoryBuilder text(int number, int arrival, String source) {
        SplittableRandom random = new SplittableRandom(number * 7919L);
        String first = ACTORS.get(random.nextInt(ACTORS.size()));
        String second = ACTORS.get((ACTORS.indexOf(first) + 1 + random.nextInt(ACTORS.size() - 1)) % ACTORS.size());
        String act = ACTS.get(random.nextInt(ACTS.size()));
        StringBuilder body = new StringBuilder("The");
        // Words that nobody else uses: stories that are no reprints of each other have next to nothing in common.
        for (int word = 0; word < 70; word++) {
            body.append(' ').append(word(random)).append(word % 10 == 9 ? ".\n\nThe" : "");
        }
        body.append(' ').append(word(random)).append(" came as %s %s %s.".formatted(first, act, second));
        return Story.builder(id(source, number))
                .version("1")
                .versionCreated(time(arrival))
                .firstCreated(time(number))
                .source(source)
                .provider("Made")
                .language("en")
                .headline("%s %s %s".formatted(first, act, second))
                .body(body.toString());
    }

    private Kind kind(int number) {
        if (number < REACH) {
            return Kind.NEW;
        }
        int drawn = new SplittableRandom(number).nextInt(100);
        if (kindBefore(earlier(number)) || drawn < 80) {
            return Kind.NEW;
        }
        return drawn < 90 ? Kind.VERSION : drawn < 93 ? Kind.KILL : Kind.REPRINT;
    }

    /** Whether a record would concern something: what is concerned must be new itself. */
    private static boolean kindBefore(int number) {
        return number >= REACH && new SplittableRandom(number).nextInt(100) >= 80;
    }

    private static int earlier(int number) {
        return Math.max(0, number - DISTANCE - new SplittableRandom(number + 1L).nextInt(REACH - DISTANCE));
    }

    private static String id(String source, int number) {
        return "made-" + source + ":" + number;
    }

    private static String word(SplittableRandom random) {
        StringBuilder word = new StringBuilder();
        for (int syllable = 0; syllable < 4; syllable++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }
}
