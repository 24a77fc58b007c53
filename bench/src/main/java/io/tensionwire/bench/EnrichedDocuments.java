package io.tensionwire.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Json;
import io.tensionwire.contract.Story;
import io.tensionwire.enrich.annotate.Annotator;
import java.util.List;

/**
 * Enriched stories by number: few are annotated, and each stands for many of another id. Thread-safe.
 *
 * @param templates the annotated ones, as JSON
 */
record EnrichedDocuments(List<String> templates) {
    /** The month that all of them are filed under. */
    static final String MONTH = "2026-01";

    private static final String ID_PREFIX = "bench:";

    /** Annotates stories. */
    static EnrichedDocuments annotated(List<Story> stories, Annotator annotator) {
        Json<EnrichedStory> json = Json.of(EnrichedStory.class);
        return new EnrichedDocuments(stories.stream()
                .map(story -> EnrichedStory.alone(story, 1, annotator.annotate(story)))
                .map(story -> new String(json.write(story), UTF_8))
                .toList());
    }

    /** Returns the id of a document. */
    String id(int number) {
        return ID_PREFIX + number;
    }

    /** Returns the JSON of a document. */
    byte[] json(int number) {
        int template = number % templates.size();
        return templates
                .get(template)
                .replace('"' + ID_PREFIX + template + '"', '"' + id(number) + '"')
                .getBytes(UTF_8);
    }

    /** Returns how many bytes a document has, in the mean. */
    double meanBytes() {
        return templates.stream()
                .mapToInt(template -> template.getBytes(UTF_8).length)
                .average()
                .orElse(0);
    }
}
