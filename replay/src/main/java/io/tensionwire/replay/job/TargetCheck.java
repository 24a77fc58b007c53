package io.tensionwire.replay.job;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether a topic keeps what a replay writes into it. Records keep their times, and Kafka deletes by them: old stories in a topic
 * that keeps a week are gone minutes after they came.
 *
 * @param topic its name
 * @param settings its settings, as Kafka tells them
 */
public record TargetCheck(String topic, Map<String, String> settings) {
    /**
     * Returns why the topic does not keep the records, each with what to do; empty if it does.
     *
     * @param oldest the time of the oldest record
     * @param end when the replay will have ended
     */
    public List<String> objections(Instant oldest, Instant end) {
        List<String> objections = new ArrayList<>();
        long retention = number("retention.ms");
        if (deletes() && retention >= 0 && oldest.isBefore(end.minusMillis(retention))) {
            objections.add(
                    "%s keeps records for %s by their time (retention.ms=%d), and the oldest is of %s: it would be deleted. Set retention.ms=-1"
                            .formatted(topic, text(Duration.ofMillis(retention)), retention, oldest));
        }
        if (deletes() && number("retention.bytes") >= 0) {
            objections.add(
                    "%s keeps %s bytes of a partition (retention.bytes): the first may be deleted before the last have come. Set retention.bytes=-1"
                            .formatted(topic, settings.get("retention.bytes")));
        }
        if ("LogAppendTime".equals(settings.get("message.timestamp.type"))) {
            objections.add("%s puts its own times on records (message.timestamp.type=LogAppendTime). Set CreateTime"
                    .formatted(topic));
        }
        long before = number("message.timestamp.before.max.ms");
        if (before >= 0 && before != Long.MAX_VALUE && oldest.isBefore(end.minusMillis(before))) {
            objections.add("%s does not take records of %s (message.timestamp.before.max.ms=%d). Raise it"
                    .formatted(topic, oldest, before));
        }
        if (compacts() && topic.contains(".stories.")) {
            objections.add("%s is compacted: of each story only the last version would stay. Set cleanup.policy=delete"
                    .formatted(topic));
        }
        return objections;
    }

    private boolean deletes() {
        return settings.getOrDefault("cleanup.policy", "delete").contains("delete");
    }

    private boolean compacts() {
        return settings.getOrDefault("cleanup.policy", "delete").contains("compact");
    }

    private long number(String key) {
        String value = settings.get(key);
        return value == null || value.isEmpty() ? -1 : Long.parseLong(value);
    }

    private static String text(Duration duration) {
        return duration.toDays() > 0
                ? duration.toDays() + " days"
                : duration.toHours() > 0 ? duration.toHours() + " h" : duration.toSeconds() + " s";
    }
}
