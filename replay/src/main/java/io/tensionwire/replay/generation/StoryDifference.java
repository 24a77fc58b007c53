package io.tensionwire.replay.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says in a few words how two generations of a story differ. */
public final class StoryDifference {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StoryDifference() {}

    /**
     * Returns a line for each difference: what is gone with a minus, what is new with a plus.
     *
     * @throws IOException if one of them is no JSON
     */
    public static List<String> lines(byte[] before, byte[] after) throws IOException {
        JsonNode old = JSON.readTree(before);
        JsonNode now = JSON.readTree(after);
        List<String> lines = new ArrayList<>();
        addValue(
                lines, "status", old.path("status").asText(), now.path("status").asText());
        addSets(lines, "entity", old.path("entities"), now.path("entities"), StoryDifference::entity);
        addSets(lines, "country", old.path("countries"), now.path("countries"), country -> country.path("code")
                .asText());
        addSets(lines, "indicator", old.path("indicators"), now.path("indicators"), StoryDifference::indicator);
        addValue(lines, "tension", tension(old), tension(now));
        addValue(lines, "cluster", cluster(old), cluster(now));
        return lines;
    }

    private static void addSets(
            List<String> lines, String name, JsonNode old, JsonNode now, Function<JsonNode, String> text) {
        Set<String> before = texts(old, text);
        Set<String> after = texts(now, text);
        before.stream().filter(item -> !after.contains(item)).forEach(item -> lines.add("- " + name + " " + item));
        after.stream().filter(item -> !before.contains(item)).forEach(item -> lines.add("+ " + name + " " + item));
    }

    private static void addValue(List<String> lines, String name, String old, String now) {
        if (!old.equals(now)) {
            lines.add("  " + name + " " + old + " → " + now);
        }
    }

    private static Set<String> texts(JsonNode items, Function<JsonNode, String> text) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(text)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String entity(JsonNode entity) {
        return entity.path("id").asText() + " " + entity.path("name").asText();
    }

    private static String indicator(JsonNode indicator) {
        return "%s %s %s>%s \"%s\" (%s)"
                .formatted(
                        indicator.path("category").asText(),
                        indicator.path("modality").asText(),
                        codes(indicator.path("source")),
                        codes(indicator.path("target")),
                        indicator.path("text").asText(),
                        indicator.path("rule").asText());
    }

    private static String codes(JsonNode codes) {
        return StreamSupport.stream(codes.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(","));
    }

    private static String tension(JsonNode story) {
        return story.at("/tension/level").asText() + " "
                + story.at("/tension/direction").asText();
    }

    private static String cluster(JsonNode story) {
        return "%s (%s reports, %s sources)"
                .formatted(
                        story.path("cluster").asText(),
                        story.path("reports").asText(),
                        story.path("sources").asText());
    }
}
