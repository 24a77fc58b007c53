package io.tensionwire.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What enrichment writes is written quickly, in the bytes of Jackson. */
class QuickEnrichedTest {
    private static final int RECORDS = 3_000;

    @Test
    void enrichedStoriesAreWrittenInTheBytesOfJackson() {
        Json<EnrichedStory> usual = Json.of(EnrichedStory.class);
        Json<EnrichedStory> jackson = Json.byJackson(EnrichedStory.class);
        for (int seed = 0; seed < RECORDS; seed++) {
            EnrichedStory story = RandomAnnotations.storyOf(seed);

            assertThat(new String(usual.write(story), UTF_8))
                    .as("story of seed %d", seed)
                    .isEqualTo(new String(jackson.write(story), UTF_8));
        }
    }

    @Test
    void pointsAreWrittenInTheBytesOfJackson() {
        Json<TensionPoint> usual = Json.of(TensionPoint.class);
        Json<TensionPoint> jackson = Json.byJackson(TensionPoint.class);
        for (int seed = 0; seed < RECORDS; seed++) {
            TensionPoint point = RandomAnnotations.pointOf(seed);

            assertThat(new String(usual.write(point), UTF_8))
                    .as("point of seed %d", seed)
                    .isEqualTo(new String(jackson.write(point), UTF_8));
        }
    }

    @Test
    void whatEnrichmentWritesIsNotLeftToJackson() {
        Story story = Story.builder("wire:1").headline("Talks begin").hashed();
        assertThat(new QuickEnrichedStory().written(EnrichedStory.alone(story, 1, Annotations.NONE)))
                .isPresent();
        assertThat(new QuickTensionPoint()
                        .written(new TensionPoint(
                                "UKR", null, TensionPoint.HOUR, 1, 1, 1, 0.5, 0, 12.5, null, List.of())))
                .isPresent();
    }
}
