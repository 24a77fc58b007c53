package io.tensionwire.app.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.contract.RecordHeaders;
import io.tensionwire.contract.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Makes up records of all that the sink reads, and knows what the indices must hold in the end: every document once, in its
 * last state, killed stories as stubs. Stories come with headers and without, in several months.
 */
final class IndexOracle {
    private final Topics topics;
    private final Random random;
    private final Map<String, Integer> revisions = new TreeMap<>();
    private final Map<String, String> stories = new TreeMap<>();
    private final Map<String, String> points = new TreeMap<>();
    private final Map<String, String> alerts = new TreeMap<>();
    private int made;

    IndexOracle(Topics topics, long seed) {
        this.topics = topics;
        random = new Random(seed);
    }

    /** Returns the last state of each story, by id. */
    Map<String, String> stories() {
        return stories;
    }

    /** Returns the last state of each point of the tension index, by key. */
    Map<String, String> points() {
        return points;
    }

    /** Returns the last state of each alert, by id. */
    Map<String, String> alerts() {
        return alerts;
    }

    /** Sends this many records and waits until Kafka has them. */
    void send(KafkaProducer<byte[], byte[]> producer, int count) {
        for (int i = 0; i < count; i++) {
            producer.send(next());
        }
        producer.flush();
    }

    private ProducerRecord<byte[], byte[]> next() {
        made++;
        return switch (random.nextInt(10)) {
            case 0 -> alert();
            case 1, 2, 3 -> point();
            default -> story();
        };
    }

    private ProducerRecord<byte[], byte[]> story() {
        boolean again = !stories.isEmpty() && random.nextInt(3) > 0;
        String id = again ? "it:" + random.nextInt(stories.size()) : "it:" + stories.size();
        int revision = revisions.merge(id, 1, Integer::sum);
        boolean killed = revision > 1 && random.nextInt(4) == 0;
        String month = "2026-0" + (1 + Math.floorMod(id.hashCode(), 3));
        String value = killed
                ? "{\"id\":\"%s\",\"status\":\"canceled\",\"source\":\"it\",\"firstCreated\":\"%s-05T00:00:00Z\",\"revision\":%d}"
                        .formatted(id, month, revision)
                : ("{\"id\":\"%s\",\"status\":\"usable\",\"source\":\"it\",\"firstCreated\":\"%s-05T00:00:00Z\",\"headline\":"
                                + "\"Revision %d of a story\",\"body\":\"%s\",\"revision\":%d}")
                        .formatted(
                                id, month, revision, "Nothing to see here. ".repeat(20 + random.nextInt(60)), revision);
        stories.put(id, value);
        ProducerRecord<byte[], byte[]> record = record(topics.enriched(), id, value);
        if (random.nextBoolean()) {
            RecordHeaders.set(record.headers(), RecordHeaders.REVISION, Integer.toString(revision));
            RecordHeaders.set(record.headers(), RecordHeaders.MONTH, month);
        }
        return record;
    }

    private ProducerRecord<byte[], byte[]> point() {
        String start = "2026-03-%02dT00:00:00Z".formatted(1 + random.nextInt(9));
        String subject = List.of("UKR", "RUS>UKR", "GRC/TUR", "NATO").get(random.nextInt(4));
        String key = subject + " P1D " + start;
        String value = "{\"subject\":\"%s\",\"start\":\"%s\",\"bucket\":\"P1D\",\"stories\":%d,\"escalation\":%d}"
                .formatted(subject, start, random.nextInt(5), made);
        points.put(key, value);
        ProducerRecord<byte[], byte[]> record = record(topics.tensionIndex(), key, value);
        RecordHeaders.set(record.headers(), RecordHeaders.MONTH, "2026-03");
        return record;
    }

    private ProducerRecord<byte[], byte[]> alert() {
        String start = "2026-03-%02dT00:00:00Z".formatted(1 + random.nextInt(9));
        String status = List.of("open", "resolved", "withdrawn").get(random.nextInt(3));
        String value = "{\"subject\":\"UKR\",\"start\":\"%s\",\"status\":\"%s\",\"severity\":\"watch\",\"level\":%d}"
                .formatted(start, status, made);
        alerts.put("UKR " + start, value);
        ProducerRecord<byte[], byte[]> record = record(topics.tensionAlerts(), "UKR", value);
        RecordHeaders.set(record.headers(), RecordHeaders.DOCUMENT, "UKR " + start);
        RecordHeaders.set(record.headers(), RecordHeaders.MONTH, "2026-03");
        return record;
    }

    /** Returns the documents of these that readers see. */
    static List<String> ids(Map<String, String> documents, String hidden) {
        List<String> ids = new ArrayList<>();
        documents.forEach((id, value) -> {
            if (!value.contains(hidden)) {
                ids.add(id);
            }
        });
        return ids;
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, String key, String value) {
        return new ProducerRecord<>(topic, key.getBytes(UTF_8), value.getBytes(UTF_8));
    }
}
