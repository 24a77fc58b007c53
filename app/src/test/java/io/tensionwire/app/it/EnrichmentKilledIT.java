package io.tensionwire.app.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tensionwire.contract.Alert;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Json;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.contract.TensionPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances share the work, and one after the other is killed while stories flow. How many: {@code
 * -Dtensionwire.stories} and {@code -Dtensionwire.kills}.
 */
class EnrichmentKilledIT {
    private static final int STORIES = Integer.getInteger("tensionwire.stories", 800);
    private static final int KILLS = Integer.getInteger("tensionwire.kills", 2);
    private static final Duration PATIENCE = Duration.ofSeconds(90 + STORIES / 100);
    private static final Json<EnrichedStory> ENRICHED = Json.of(EnrichedStory.class);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void whateverIsKilledTheStoriesTheIndexAndTheAlertsEndAsIfNothingHadHappened() throws Exception {
        BusyWire wire = new BusyWire(STORIES, 11);
        try (Broker broker = Broker.embedded(folder)) {
            Pipeline one = new Pipeline(broker, Files.createDirectory(folder.resolve("one")), "killed");
            Pipeline two = new Pipeline(broker, Files.createDirectory(folder.resolve("two")), "killed");
            flow(wire, List.of(one, two), broker);

            Map<String, EnrichedStory> last = last(one);
            assertThat(one.records(one.topics().rejected())).isEmpty();
            FreshIndex fresh = FreshIndex.of(last.values(), folder.resolve("fresh"));
            assertThat(fresh.points()).isNotEmpty();
            assertThat(points(one)).isEqualTo(fresh.points());
            assertThat(alerts(one).keySet()).isEqualTo(fresh.alerts().keySet());
        }
    }

    /** Sends the wire in as many pieces as there are kills, and waits until all of it went through. */
    private void flow(BusyWire wire, List<Pipeline> instances, Broker broker) throws Exception {
        Random random = new Random(7);
        Pipeline first = instances.get(0);
        List<ProducerRecord<byte[], byte[]>> records =
                wire.records(first.topics().raw());
        List<PartProcess> running = new ArrayList<>();
        for (Pipeline instance : instances) {
            running.add(instance.start("enrich"));
        }
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.kafka()), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int kill = 0; kill < KILLS; kill++) {
                int from = records.size() * kill / KILLS;
                int to = records.size() * (kill + 1) / KILLS;
                records.subList(from, to).forEach(producer::send);
                producer.flush();
                int victim = random.nextInt(running.size());
                assertThat(running.get(victim).endsWithin(Duration.ofMillis(2_000 + random.nextInt(6_000))))
                        .isFalse();
                running.get(victim).kill();
                running.set(victim, instances.get(victim).start("enrich"));
            }
            await().atMost(PATIENCE).until(() -> versions(last(first)).equals(wire.lastVersions()));
            await().atMost(PATIENCE).until(() -> points(first)
                    .equals(FreshIndex.of(last(first).values(), folder.resolve("settling"))
                            .points()));
        } finally {
            running.forEach(PartProcess::close);
        }
    }

    private static Map<String, String> versions(Map<String, EnrichedStory> stories) {
        Map<String, String> versions = new TreeMap<>();
        stories.forEach((id, story) -> versions.put(
                id,
                story.story().status() == StoryStatus.CANCELED
                        ? "killed"
                        : story.story().version()));
        return versions;
    }

    private static Map<String, EnrichedStory> last(Pipeline pipeline) {
        Map<String, EnrichedStory> last = new TreeMap<>();
        pipeline.records(pipeline.topics().enriched())
                .forEach(record -> last.put(record.key(), read(ENRICHED, record)));
        return last;
    }

    private static Map<String, TensionPoint> points(Pipeline pipeline) {
        Json<TensionPoint> json = Json.of(TensionPoint.class);
        return FreshIndex.living(pipeline.records(pipeline.topics().tensionIndex()).stream()
                .map(record -> KeyValue.pair(record.key(), read(json, record)))
                .toList());
    }

    private static Map<String, Alert> alerts(Pipeline pipeline) {
        Json<Alert> json = Json.of(Alert.class);
        return FreshIndex.standing(pipeline.records(pipeline.topics().tensionAlerts()).stream()
                .map(record -> read(json, record))
                .toList());
    }

    private static <T> T read(Json<T> json, ConsumerRecord<String, byte[]> record) {
        try {
            return json.read(record.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
