package io.tensionwire.dashboard.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tensionwire.dashboard.stream.Filter;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;

/** Searches stories that may be shown. Thread-safe. */
public final class StorySearch {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int BODY_FRAGMENTS = 2;

    private final StoryIndex index;
    private final Predicate<String> hidden;

    /**
     * Searches an index.
     *
     * @param hidden tells which stories are known to be killed, before the index knows
     */
    public StorySearch(StoryIndex index, Predicate<String> hidden) {
        this.index = index;
        this.hidden = hidden;
    }

    /**
     * Returns what is found: {@code {"total":…,"hits":[{"story":{…},"headline":[…],"body":[[…]]}]}}, each text in parts {@code
     * {"text":…,"hit":…}}.
     *
     * @param words what people type; quotation marks bind a phrase, a minus leaves out; blank finds the newest
     * @param filter narrows down
     * @param size how many are returned at most
     * @throws IOException if Elasticsearch does not answer or refuses
     */
    public byte[] find(String words, Filter filter, int size) throws IOException {
        JsonNode found = JSON.readTree(index.search(JSON.writeValueAsBytes(query(words, filter, size))));
        ObjectNode answer = JSON.createObjectNode();
        answer.put("total", found.at("/hits/total/value").asLong());
        answer.put("exact", !"gte".equals(found.at("/hits/total/relation").asText()));
        ArrayNode hits = answer.putArray("hits");
        for (JsonNode hit : found.at("/hits/hits")) {
            JsonNode story = hit.path("_source");
            if (!hidden.test(story.path("id").asText())) {
                addHit(hits.addObject(), story, hit.path("highlight"));
            }
        }
        return JSON.writeValueAsBytes(answer);
    }

    /**
     * Returns the indexed state of a story; empty if there is none.
     *
     * @throws IOException if Elasticsearch does not answer or refuses
     */
    public Optional<byte[]> story(String id) throws IOException {
        ObjectNode body = JSON.createObjectNode().put("size", 1);
        body.putObject("query").putObject("term").put("id", id);
        JsonNode found =
                JSON.readTree(index.search(JSON.writeValueAsBytes(body))).at("/hits/hits/0/_source");
        return found.isObject() ? Optional.of(JSON.writeValueAsBytes(found)) : Optional.empty();
    }

    private static void addHit(ObjectNode hit, JsonNode story, JsonNode highlight) {
        hit.set("story", story);
        JsonNode headline = highlight.at("/headline/0");
        hit.set(
                "headline",
                MarkedText.parts(headline.asText(story.path("headline").asText(""))));
        ArrayNode body = hit.putArray("body");
        highlight.path("body").forEach(fragment -> body.add(MarkedText.parts(fragment.asText())));
    }

    static ObjectNode query(String words, Filter filter, int size) {
        ObjectNode body = JSON.createObjectNode();
        body.put("size", size).put("timeout", "3s").put("track_total_hits", 10_000);
        ArrayNode source = body.putArray("_source");
        for (String field : new String[] {
            "id",
            "headline",
            "source",
            "provider",
            "language",
            "versionCreated",
            "firstCreated",
            "status",
            "signals",
            "countries",
            "tension",
            "supersededBy",
            "revision"
        }) {
            source.add(field);
        }
        ObjectNode bool = body.putObject("query").putObject("bool");
        if (!words.isBlank()) {
            ObjectNode typed = bool.putArray("must").addObject().putObject("simple_query_string");
            typed.put("query", words).put("default_operator", "and").put("flags", "AND|OR|NOT|PHRASE");
            typed.putArray("fields").add("headline^3").add("body").add("byline").add("dateline");
        }
        filters(bool.putArray("filter"), filter);
        ArrayNode sort = body.putArray("sort");
        if (!words.isBlank()) {
            sort.add("_score");
        }
        sort.addObject().put("versionCreated", "desc");
        highlight(body.putObject("highlight"));
        return body;
    }

    private static void highlight(ObjectNode highlight) {
        highlight.putArray("pre_tags").add(MarkedText.OPEN);
        highlight.putArray("post_tags").add(MarkedText.CLOSE);
        ObjectNode fields = highlight.putObject("fields");
        fields.putObject("headline").put("number_of_fragments", 0);
        fields.putObject("body").put("number_of_fragments", BODY_FRAGMENTS).put("fragment_size", 160);
    }

    private static void filters(ArrayNode filters, Filter filter) {
        filters.addObject().putObject("term").put("status", "usable");
        terms(filters, "source", filter.sources());
        terms(filters, "countries.code", filter.actors());
        if (filter.level() > 0) {
            filters.addObject().putObject("range").putObject("tension.level").put("gte", filter.level());
        }
        if (filter.from() != null || filter.to() != null) {
            ObjectNode range = filters.addObject().putObject("range").putObject("versionCreated");
            if (filter.from() != null) {
                range.put("gte", filter.from().toString());
            }
            if (filter.to() != null) {
                range.put("lt", filter.to().toString());
            }
        }
        if (!filter.pairs().isEmpty()) {
            pairs(filters.addObject().putObject("bool").putArray("should"), filter);
        }
    }

    private static void pairs(ArrayNode any, Filter filter) {
        for (String pair : filter.pairs()) {
            ObjectNode nested = any.addObject().putObject("nested").put("path", "tension.pairs");
            ArrayNode both = nested.putObject("query").putObject("bool").putArray("filter");
            String[] actors = pair.split("/", 2);
            both.addObject().putObject("term").put("tension.pairs.a", actors[0]);
            both.addObject().putObject("term").put("tension.pairs.b", actors[1]);
        }
    }

    private static void terms(ArrayNode filters, String field, Iterable<String> values) {
        if (values.iterator().hasNext()) {
            ArrayNode terms = filters.addObject().putObject("terms").putArray(field);
            values.forEach(terms::add);
        }
    }
}
