package io.tensionwire.dashboard.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.dashboard.Records;
import io.tensionwire.dashboard.window.Entry;
import io.tensionwire.dashboard.window.Memory;
import io.tensionwire.dashboard.window.Positions;
import io.tensionwire.dashboard.window.PublicTopic;
import io.tensionwire.dashboard.window.TopicWindow;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubscriptionTest {
    private static final int BOUND = 4;

    private final Memory memory = new Memory(10, 1 << 20);
    private final TopicWindow window = memory.window(PublicTopic.STORIES);
    private final Positions positions = new Positions();

    @Test
    void aClientIsToldWhatComes() {
        LiveEvents events = events(Filter.ALL, 0);
        memory.story(Records.story("a", 0, 7));
        memory.story(Records.story("b", 1, 3));

        assertThat(told(events)).containsExactly("story a", "story b");
        assertThat(events.position()).isEqualTo("s0:8,s1:4");
        assertThat(told(events)).isEmpty();
    }

    @Test
    void whatTheFilterHoldsBackMovesThePositionOnAllTheSame() {
        LiveEvents events = events(only("FRA"), 0);
        memory.story(Records.story("a", 0, 7));

        assertThat(told(events)).isEmpty();
        assertThat(events.position()).isEqualTo("s0:8");
    }

    @Test
    void aKillPassesEveryFilter() {
        LiveEvents events = events(only("FRA"), 0);
        memory.story(Records.kill("a", 0, 0));

        assertThat(told(events)).containsExactly("story a");
    }

    @Test
    void aKillReachesAClientBeforeTheTextDoesThatWaitedForIt() {
        LiveEvents events = events(Filter.ALL, 0);
        memory.story(Records.story("a", 0, 0));
        memory.story(Records.story("b", 0, 1));
        memory.story(Records.kill("a", 0, 2));

        assertThat(told(events)).containsExactly("story b", "story a");
        assertThat(window.entries())
                .filteredOn(entry -> entry.facts().id().equals("a"))
                .allMatch(Entry::isKill);
    }

    @Test
    void aClientThatFallsBehindSkipsTheOldestAndIsToldHowMany() {
        LiveEvents events = events(Filter.ALL, 0);
        told(events);
        for (int offset = 0; offset < 9; offset++) {
            memory.story(Records.story("s" + offset, 0, offset));
        }

        assertThat(told(events)).containsExactly("dropped 5", "story s5", "story s6", "story s7", "story s8");
    }

    @Test
    void aKillIsNeverSkipped() {
        LiveEvents events = events(Filter.ALL, 0);
        told(events);
        memory.story(Records.kill("dead", 0, 0));
        for (int offset = 1; offset < 9; offset++) {
            memory.story(Records.story("s" + offset, 0, offset));
        }

        assertThat(told(events)).startsWith("story dead", "dropped 4", "story s5");
    }

    @Test
    void whatWasThereAtTheBeginningIsNotSkipped() {
        for (int offset = 0; offset < 9; offset++) {
            memory.story(Records.story("s" + offset, 0, offset));
        }

        assertThat(told(events(Filter.ALL, 0))).hasSize(9).doesNotContain("dropped 5");
    }

    @Test
    void aClientThatFellOutOfTheWindowIsDisconnected() {
        LiveEvents events = events(Filter.ALL, 0);
        for (int offset = 0; offset < 12; offset++) {
            memory.story(Records.story("s" + offset, 0, offset));
        }

        assertThat(events.tell(new EventText())).isFalse();
    }

    @Test
    void aStoryThatTheFilterNoLongerLetsThroughIsToldAsGone() {
        LiveEvents events = events(only("GRC"), 0);
        memory.story(Records.story("a", 0, 0));
        told(events);
        memory.story(aboutNoCountry("a", 1));

        assertThat(told(events)).containsExactly("gone a");
    }

    @Test
    void aClientThatResumesIsNotToldAgain() {
        memory.story(Records.story("a", 0, 0));
        memory.story(Records.story("b", 0, 1));
        positions.set(PublicTopic.STORIES, 0, 1);

        assertThat(told(events(Filter.ALL, 0))).containsExactly("story b");
    }

    private LiveEvents events(Filter filter, long number) {
        return new LiveEvents(
                List.of(new Subscription(window, filter, BOUND, positions, number)), positions, Entry::value, true);
    }

    private static Filter only(String country) {
        return new Filter(Set.of(country), Set.of(), Set.of(), List.of(), 0, null, null, null);
    }

    private static List<String> told(LiveEvents events) {
        return ToldEvents.of(events);
    }

    private static Entry aboutNoCountry(String id, long offset) {
        Story story = Records.enriched(id, StoryStatus.USABLE, "Olive oil").story();
        return Records.entry(EnrichedStory.alone(story, 2, Annotations.NONE), 0, offset);
    }
}
