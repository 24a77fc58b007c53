package io.tensionwire.dashboard;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.CountrySalience;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Json;
import io.tensionwire.contract.PairTension;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.contract.Tension;
import io.tensionwire.dashboard.window.Entry;
import io.tensionwire.dashboard.window.Facts;
import io.tensionwire.dashboard.window.PublicTopic;
import java.time.Instant;
import java.util.List;

/** Records for tests. */
public final class Records {
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final Json<EnrichedStory> STORIES = Json.of(EnrichedStory.class);

    private Records() {}

    /** A story of Greece and Turkey that happened at noon and arrived at this offset's second after it. */
    public static Entry story(String id, int partition, long offset) {
        return entry(enriched(id, StoryStatus.USABLE, "Frigates leave port"), partition, offset);
    }

    /** What is left of a killed story. */
    public static Entry kill(String id, int partition, long offset) {
        return entry(enriched(id, StoryStatus.CANCELED, null), partition, offset);
    }

    public static Entry entry(EnrichedStory story, int partition, long offset) {
        return new Entry(
                PublicTopic.STORIES,
                partition,
                offset,
                NOON.plusSeconds(offset).toEpochMilli(),
                Facts.of(story),
                null,
                STORIES.write(story));
    }

    public static EnrichedStory enriched(String id, StoryStatus status, String headline) {
        Story story = Story.builder(id)
                .status(status)
                .source("aegis-wire")
                .versionCreated(NOON)
                .headline(headline)
                .body(headline == null ? null : "PIRAEUS - Two frigates left on Monday.")
                .build();
        boolean told = status == StoryStatus.USABLE;
        Tension tension =
                told ? new Tension(40, 1, 20, 0, List.of(new PairTension("GRC", "TUR", 40, 1))) : Tension.NONE;
        List<CountrySalience> countries = told ? List.of(new CountrySalience("GRC", 1, 2)) : List.of();
        return EnrichedStory.alone(story, 1, new Annotations(List.of(), countries, List.of(), tension, "lexicon"));
    }
}
