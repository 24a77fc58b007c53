package io.tensionwire.enrich.index;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.Category;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Indicator;
import io.tensionwire.contract.Modality;
import io.tensionwire.contract.Quad;
import io.tensionwire.contract.Span;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import java.time.Instant;
import java.util.List;

/** Stories and indicators for the tests of the index. */
public final class IndexStories {
    private IndexStories() {}

    /** An act in the body, outside the lead, of this weight. */
    public static Indicator act(String source, String target, double weight) {
        return new Indicator(
                weight < 0 ? Category.THREATEN : Category.AGREE,
                null,
                weight < 0 ? "13" : "05",
                weight < 0 ? Quad.VERBAL_CONFLICT : Quad.VERBAL_COOPERATION,
                weight,
                Modality.ASSERTED,
                null,
                List.of(source),
                List.of(target),
                "body",
                0,
                4,
                "acts",
                new Span(0, 10),
                false,
                "test.act");
    }

    /** A usable story with these indicators; its text is as long as its length says. */
    public static EnrichedStory story(
            String id, String cluster, Instant broke, int length, List<Indicator> indicators) {
        Story story = Story.builder(id)
                .source(id.substring(0, id.indexOf(':')))
                .firstCreated(broke)
                .body("x".repeat(length))
                .build();
        return new EnrichedStory(
                story, 1, cluster, 1, 1, null, new Annotations(List.of(), List.of(), indicators, null, "test"));
    }

    /** The record that kills a story. */
    public static EnrichedStory killed(EnrichedStory story) {
        return new EnrichedStory(
                story.story().withoutText(StoryStatus.CANCELED), 2, story.cluster(), 1, 1, null, Annotations.NONE);
    }
}
