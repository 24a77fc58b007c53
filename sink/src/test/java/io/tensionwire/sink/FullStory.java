package io.tensionwire.sink;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.Category;
import io.tensionwire.contract.CountrySalience;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Entity;
import io.tensionwire.contract.EntityType;
import io.tensionwire.contract.Indicator;
import io.tensionwire.contract.Location;
import io.tensionwire.contract.Mention;
import io.tensionwire.contract.Modality;
import io.tensionwire.contract.PairTension;
import io.tensionwire.contract.Signal;
import io.tensionwire.contract.Span;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryPlace;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.contract.Subject;
import io.tensionwire.contract.Tension;
import java.time.Instant;
import java.util.List;

/** An enriched story in which no field is empty. */
public final class FullStory {
    private static final String BODY = "Zubrovka threatened Lutha with sanctions on Monday.\n\nLutha said nothing.";

    private static final Indicator INDICATOR = new Indicator(
            Category.THREATEN,
            "sanction",
            "131",
            Category.THREATEN.quad(),
            -4.4,
            Modality.ASSERTED,
            "x:zubrovka",
            List.of("ZUB"),
            List.of("LUT"),
            "body",
            9,
            19,
            "threatened",
            new Span(0, 51),
            true,
            "threaten.sanction");

    private static final Annotations ANNOTATIONS = new Annotations(
            List.of(new Entity(
                    "x:zubrovka",
                    EntityType.COUNTRY,
                    "Zubrovka",
                    "ZUB",
                    new Location(50.2, 12.9),
                    1,
                    List.of(new Mention("body", 0, 8, "Zubrovka")))),
            List.of(new CountrySalience("ZUB", 1, 1), new CountrySalience("LUT", 0.8, 2)),
            new StoryPlace("x:lutz", "Lutz", "ZUB"),
            new Location(50.1, 12.8),
            List.of(INDICATOR),
            new Tension(55, 0.5, 4.4, 0, List.of(new PairTension("LUT", "ZUB", 55, 0.5))),
            "0123456789abcdef");

    /** The story. */
    public static final EnrichedStory STORY = new EnrichedStory(
            Story.builder("alpenpost:4711")
                    .version("1")
                    .versionCreated(Instant.parse("2026-03-02T04:05:06Z"))
                    .firstCreated(Instant.parse("2026-03-01T23:59:59Z"))
                    .status(StoryStatus.USABLE)
                    .source("alpenpost")
                    .provider("Alpenpost")
                    .language("en")
                    .headline("Zubrovka threatens Lutha")
                    .byline("A. Writer")
                    .dateline("LUTZ, March 2 (Alpenpost)")
                    .body(BODY)
                    .slugline("zubrovka-lutha")
                    .urgency(3)
                    .embargoedUntil(Instant.parse("2026-03-02T04:00:00Z"))
                    .link("https://alpenpost.example/4711")
                    .corrects("kabar:0")
                    .subjects(List.of(new Subject("11000000", "medtop", "politics")))
                    .signals(List.of(Signal.UPDATE))
                    .repairs(List.of("a control character was removed"))
                    .hashed(),
            3,
            "alpenpost:4711",
            2,
            2,
            "alpenpost:4712",
            ANNOTATIONS);

    private FullStory() {}
}
