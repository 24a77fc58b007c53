package io.tensionwire.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.contract.Json;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryBuilder;
import io.tensionwire.contract.StoryStatus;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Raw stories of a long time: most are new; of a hundred, six are later versions, one is a kill and three are what another source
 * printed of one that came before.
 *
 * @param generator makes the texts
 * @param count how many records there are
 */
record History(StoryGenerator generator, int count) {
    private static final Json<Story> JSON = Json.of(Story.class);
    /** How far behind what it changes or prints a record comes at most, in records. */
    private static final int REACH = 500;

    /** Publishes all of it in its order; returns when Kafka has it. */
    void publish(String bootstrapServers, String topic) {
        AtomicReference<Exception> failure = new AtomicReference<>();
        // One batch after the other: a record that is sent again must not come behind its successor.
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "compression.type",
                "lz4",
                "linger.ms",
                "20",
                "max.in.flight.requests.per.connection",
                "1");
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int number = 0; number < count; number++) {
                producer.send(record(topic, number), (metadata, refused) -> failure.compareAndSet(null, refused));
            }
        }
        if (failure.get() != null) {
            throw new IllegalStateException("Kafka does not have all of history", failure.get());
        }
    }

    private ProducerRecord<byte[], byte[]> record(String topic, int number) {
        Story story = story(number);
        return new ProducerRecord<>(
                topic, null, generator.time(number).toEpochMilli(), story.id().getBytes(UTF_8), JSON.write(story));
    }

    private Story story(int number) {
        SplittableRandom random = new SplittableRandom(number);
        int drawn = random.nextInt(100);
        int other = number - 1 - random.nextInt(REACH);
        if (drawn >= 10 || other < 0) {
            return generator.story(number);
        }
        StoryBuilder draft = generator
                .draft(drawn < 7 ? StoryGenerator.id(other) : "other:" + other, other)
                .versionCreated(generator.time(number));
        if (drawn < 6) {
            draft.version(Integer.toString(2 + number));
        } else if (drawn < 7) {
            draft.version(Integer.toString(2 + number))
                    .status(StoryStatus.CANCELED)
                    .body(null);
        } else {
            draft.source("other").provider("Other Wire").firstCreated(generator.time(number));
        }
        return draft.hashed();
    }
}
