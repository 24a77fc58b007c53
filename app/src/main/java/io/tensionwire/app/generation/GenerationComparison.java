package io.tensionwire.app.generation;

import io.tensionwire.app.topic.TopicReader;
import io.tensionwire.replay.generation.Comparison;
import io.tensionwire.replay.generation.Comparison.Result;
import io.tensionwire.replay.generation.Comparison.Side;
import io.tensionwire.replay.generation.Generation;
import io.tensionwire.replay.generation.StoryDifference;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Tells what differs between two generations.
 *
 * @param kafka configuration of the clients
 * @param out where it is told
 */
public record GenerationComparison(Map<String, String> kafka, PrintWriter out) {
    private static final int EXAMPLES = 5;
    private static final String ROW = "%-14s %12s %12s %12s %12s %12s%n";

    /**
     * Reads both and tells.
     *
     * @return whether anything differs
     * @throws IOException if a story is no JSON
     */
    public boolean tell(Generation before, Generation after) throws IOException {
        Comparison comparison = new Comparison();
        try {
            take(comparison, Side.BEFORE, before);
            take(comparison, Side.AFTER, after);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Result stories = comparison.stories(EXAMPLES);
        Result points = comparison.points(EXAMPLES);
        out.printf(ROW, "", before.name(), after.name(), "only before", "only after", "changed");
        row("stories", stories);
        stories.parts().forEach((part, count) -> out.printf("  %-76s %,d%n", part, count));
        row("index points", points);
        if (!stories.examples().isEmpty()) {
            tellStories(stories.examples(), before, after);
        }
        if (!points.examples().isEmpty()) {
            out.println();
            points.examples().forEach(key -> out.println("point " + key));
        }
        out.flush();
        return stories.changed() + stories.onlyBefore() + stories.onlyAfter() + points.changed() > 0;
    }

    private void take(Comparison comparison, Side side, Generation generation) {
        read(generation.topics().enriched(), record -> comparison.addStory(side, record.key(), record.value()));
        read(generation.topics().tensionIndex(), record -> comparison.addPoint(side, record.key(), record.value()));
    }

    private void tellStories(List<String> ids, Generation before, Generation after) throws IOException {
        Map<String, byte[]> old = last(before.topics().enriched(), ids);
        Map<String, byte[]> now = last(after.topics().enriched(), ids);
        for (String id : ids) {
            out.println();
            out.println(id);
            StoryDifference.lines(old.get(id), now.get(id)).forEach(line -> out.println("  " + line));
        }
    }

    private Map<String, byte[]> last(String topic, List<String> ids) {
        Map<String, byte[]> last = new HashMap<>();
        read(topic, record -> {
            if (ids.contains(record.key())) {
                last.put(record.key(), record.value());
            }
        });
        return last;
    }

    /** What becomes of a record. */
    private interface Taking {
        void take(ConsumerRecord<String, byte[]> record) throws IOException;
    }

    private void read(String topic, Taking taking) {
        try (TopicReader reader = new TopicReader(kafka, topic)) {
            reader.readAll(record -> {
                try {
                    taking.take(record);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private void row(String name, Result result) {
        out.printf(
                ROW,
                name,
                number(result.before()),
                number(result.after()),
                number(result.onlyBefore()),
                number(result.onlyAfter()),
                number(result.changed()));
    }

    private static String number(long count) {
        return "%,d".formatted(count);
    }
}
