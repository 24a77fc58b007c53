package io.tensionwire.replay.generation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.replay.generation.Comparison.Result;
import io.tensionwire.replay.generation.Comparison.Side;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What counts as a difference between two generations. */
class ComparisonTest {
    private static final String STORY =
            "{\"id\":\"a\",\"status\":\"usable\",\"entities\":[{\"id\":\"Q20\",\"name\":\"Norway\"}],\"countries\":[],"
                    + "\"indicators\":[{\"category\":\"CONSULT\",\"modality\":\"asserted\",\"source\":[\"NOR\"],"
                    + "\"target\":[\"SWE\"],\"text\":\"talks\",\"rule\":\"consult.talks\"}],"
                    + "\"tension\":{\"level\":2.5,\"direction\":-1.0},\"cluster\":\"a\",\"reports\":1,\"sources\":1,"
                    + "\"lexicon\":\"one\"}";

    private final Comparison comparison = new Comparison();

    @Test
    void ofEachStoryTheLastValueCountsAndTheLexiconAloneIsNoDifference() throws IOException {
        story(Side.BEFORE, "a", STORY.replace("Norway", "Norge"));
        story(Side.BEFORE, "a", STORY);
        story(Side.AFTER, "a", STORY.replace("\"one\"", "\"two\""));

        assertThat(comparison.stories(5).changed()).isZero();
    }

    @Test
    void differencesAreCountedByPart() throws IOException {
        story(Side.BEFORE, "a", STORY);
        story(Side.BEFORE, "b", STORY);
        story(Side.BEFORE, "gone", STORY);
        story(Side.AFTER, "a", STORY.replace("CONSULT", "THREATEN").replace("2.5", "40.0"));
        story(Side.AFTER, "b", STORY.replace("\"reports\":1", "\"reports\":2"));
        story(Side.AFTER, "new", STORY);

        Result stories = comparison.stories(1);

        assertThat(stories.changed()).isEqualTo(2);
        assertThat(stories.onlyBefore()).isEqualTo(1);
        assertThat(stories.onlyAfter()).isEqualTo(1);
        assertThat(stories.parts())
                .containsEntry("indicators", 1L)
                .containsEntry("tension", 1L)
                .containsEntry("cluster", 1L)
                .containsEntry("entities", 0L);
        assertThat(stories.examples()).containsExactly("a");
    }

    @Test
    void pointsOfTheIndexAreComparedWhole() throws IOException {
        point(Side.BEFORE, "NOR P1D", 1, 1);
        point(Side.AFTER, "NOR P1D", 1, 2);

        assertThat(comparison.points(5).changed()).isEqualTo(1);
        assertThat(comparison.points(5).examples()).containsExactly("NOR P1D");
    }

    @Test
    void aPointOfZeroStoriesIsAsGoodAsNone() throws IOException {
        point(Side.BEFORE, "NOR P1D", 1, 1);
        point(Side.BEFORE, "NOR P1D", 0, 0);

        assertThat(comparison.points(5).before()).isZero();
    }

    @Test
    void aDifferenceIsToldInAFewWords() throws IOException {
        String now = STORY.replace("CONSULT", "THREATEN").replace("2.5", "40.0").replace("Q20", "Q34");

        assertThat(StoryDifference.lines(STORY.getBytes(UTF_8), now.getBytes(UTF_8)))
                .containsExactly(
                        "- entity Q20 Norway",
                        "+ entity Q34 Norway",
                        "- indicator CONSULT asserted NOR>SWE \"talks\" (consult.talks)",
                        "+ indicator THREATEN asserted NOR>SWE \"talks\" (consult.talks)",
                        "  tension 2.5 -1.0 → 40.0 -1.0");
    }

    private void point(Side side, String key, int stories, int level) throws IOException {
        String value = "{\"subject\":\"NOR\",\"bucket\":\"P1D\",\"stories\":%d,\"level\":%d}".formatted(stories, level);
        comparison.addPoint(side, key, value.getBytes(UTF_8));
    }

    private void story(Side side, String id, String value) throws IOException {
        comparison.addStory(side, id, value.getBytes(UTF_8));
    }
}
