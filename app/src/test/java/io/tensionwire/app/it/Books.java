package io.tensionwire.app.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tensionwire.contract.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What enrichment ended with. A cluster is named by the least id of those that live in it: its own name is that of the report which
 * happened to be read first, and what a story says of its cluster is as it was when that story was read.
 *
 * @param stories the last state of each story, without its cluster
 * @param clusters the cluster of each story that lives
 * @param points the last state of each point that says something
 */
record Books(Map<String, JsonNode> stories, Map<String, String> clusters, Map<String, JsonNode> points) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> OF_CLUSTER = List.of("cluster", "reports", "sources");

    static Books of(Pipeline pipeline, Topics topics) {
        Map<String, JsonNode> stories = last(pipeline.records(topics.enriched()));
        Map<String, String> names = new TreeMap<>();
        Map<String, String> clusters = new TreeMap<>();
        stories.forEach((id, story) -> {
            if (story.path("status").asText().equals("usable")) {
                clusters.put(id, story.path("cluster").asText());
                names.merge(story.path("cluster").asText(), id, (one, other) -> one.compareTo(other) < 0 ? one : other);
            }
        });
        clusters.replaceAll((id, cluster) -> names.get(cluster));
        stories.values().forEach(story -> ((ObjectNode) story).remove(OF_CLUSTER));
        Map<String, JsonNode> points = last(pipeline.records(topics.tensionIndex()));
        points.values().removeIf(point -> point.path("stories").asInt() == 0);
        points.values().forEach(point -> point.path("top").forEach(evidence -> ((ObjectNode) evidence)
                .put("cluster", names.get(evidence.path("cluster").asText()))));
        return new Books(stories, clusters, points);
    }

    /** Returns a line for each entry in which the two differ. */
    List<String> differences(Books others) {
        return Stream.of(
                        differences("story", stories, others.stories),
                        differences("cluster of", clusters, others.clusters),
                        differences("point", points, others.points))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<String> differences(String what, Map<String, ?> some, Map<String, ?> others) {
        Set<String> keys = new TreeSet<>(some.keySet());
        keys.addAll(others.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(some.get(key), others.get(key)))
                .map(key -> what + " " + key + ": " + some.get(key) + " and " + others.get(key));
    }

    private static Map<String, JsonNode> last(List<ConsumerRecord<String, byte[]>> records) {
        Map<String, JsonNode> last = new TreeMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                last.put(record.key(), JSON.readTree(record.value()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return last;
    }
}
