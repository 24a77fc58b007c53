package io.tensionwire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryGeneratorTest {
    private final Phrasebook phrasebook = Phrasebook.load();
    private final List<Story> stories = generator(7, StoryGenerator.USUAL_BODY).stories(200);

    @Test
    void theSameSeedGivesTheSameStories() {
        assertThat(generator(7, StoryGenerator.USUAL_BODY).stories(200)).isEqualTo(stories);
    }

    @Test
    void anotherSeedGivesOtherStories() {
        assertThat(generator(8, StoryGenerator.USUAL_BODY).story(0).body())
                .isNotEqualTo(stories.get(0).body());
    }

    @Test
    void aStoryDoesNotDependOnThoseBeforeIt() {
        assertThat(generator(7, StoryGenerator.USUAL_BODY).story(150)).isEqualTo(stories.get(150));
    }

    @Test
    void aUsualStoryTakesAboutThreeKilobytes() {
        assertThat(RawStory.of(stories))
                .allSatisfy(story -> assertThat(story.json()).hasSizeBetween(2800, 3500));
    }

    @Test
    void aShortStoryTakesAboutNineTenthsOfAKilobyte() {
        List<Story> small = generator(7, StoryGenerator.SHORT_BODY).stories(200);
        assertThat(RawStory.of(small))
                .allSatisfy(story -> assertThat(story.json()).hasSizeBetween(750, 1150));
    }

    @Test
    void theIdsAreDistinctAndTellTheNumber() {
        assertThat(stories).extracting(Story::id).doesNotHaveDuplicates();
        assertThat(StoryGenerator.number(stories.get(42).id())).isEqualTo(42);
    }

    @Test
    void theTextsAreDistinctAndNoPlaceIsLeftOpen() {
        assertThat(stories).extracting(Story::contentHash).doesNotHaveDuplicates();
        assertThat(stories)
                .allSatisfy(story -> assertThat(story.headline() + story.body()).doesNotContainPattern("[{}]"));
    }

    @Test
    void thePhrasebookIsSortedAndHasNothingTwice() {
        assertThat(phrasebook.headlines()).isSorted().doesNotHaveDuplicates();
        assertThat(phrasebook.sentences()).isSorted().doesNotHaveDuplicates();
        assertThat(phrasebook.actors()).extracting(Actor::country).isSorted().doesNotHaveDuplicates();
    }

    private StoryGenerator generator(long seed, int bodyLength) {
        return new StoryGenerator(phrasebook, seed, bodyLength);
    }
}
