package io.tensionwire.dashboard.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.dashboard.Records;
import org.junit.jupiter.api.Test;

class MemoryTest {
    private final Memory memory = new Memory(100, 1 << 20);

    @Test
    void aKillTakesAwayAllThatIsRememberedOfTheStory() {
        memory.story(Records.story("a", 0, 0));
        memory.story(Records.story("a", 0, 1));
        memory.story(Records.kill("a", 0, 2));

        assertThat(memory.window(PublicTopic.STORIES).entries()).hasSize(1).allMatch(Entry::isKill);
        assertThat(memory.story("a"))
                .hasValueSatisfying(entry -> assertThat(entry.isKill()).isTrue());
        assertThat(memory.isHidden("a")).isTrue();
    }

    @Test
    void aLaterVersionBringsAStoryBack() {
        memory.story(Records.kill("a", 0, 0));
        memory.story(Records.story("a", 0, 1));

        assertThat(memory.isHidden("a")).isFalse();
    }

    @Test
    void aNewStateKnowsTheOneThatItReplaces() {
        memory.story(Records.story("a", 0, 0));
        memory.story(Records.story("a", 0, 1));

        assertThat(memory.window(PublicTopic.STORIES).at(0).before()).isNull();
        assertThat(memory.window(PublicTopic.STORIES).at(1).before().id()).isEqualTo("a");
    }

    @Test
    void aStoryThatHasLeftTheWindowIsNotHeldElsewhere() {
        Memory small = new Memory(2, 1 << 20);
        small.story(Records.story("a", 0, 0));
        small.story(Records.story("b", 0, 1));
        small.story(Records.story("c", 0, 2));

        assertThat(small.story("a")).isEmpty();
        assertThat(small.story("b")).isPresent();
    }
}
