package io.tensionwire.dashboard.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.dashboard.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicWindowTest {
    private final List<String> evicted = new ArrayList<>();
    private final TopicWindow window = new TopicWindow(
            PublicTopic.STORIES, 3, 1 << 20, entry -> evicted.add(entry.facts().id()));

    @Test
    void theOldestGivesWay() {
        window.begin(0, 0, 0);
        for (int offset = 0; offset < 5; offset++) {
            window.append(Records.story("s" + offset, 0, offset));
        }

        assertThat(window.tail()).isEqualTo(2);
        assertThat(window.head()).isEqualTo(5);
        assertThat(window.at(1)).isNull();
        assertThat(window.at(2).facts().id()).isEqualTo("s2");
        assertThat(evicted).containsExactly("s0", "s1");
        assertThat(window.isWhole()).isFalse();
    }

    @Test
    void memoryIsBoundedToo() {
        TopicWindow small = new TopicWindow(PublicTopic.STORIES, 100, 2_000, entry -> {});
        for (int offset = 0; offset < 50; offset++) {
            small.append(Records.story("s" + offset, 0, offset));
        }

        assertThat(small.entries()).hasSizeBetween(1, 4);
        assertThat(small.entries().get(small.entries().size() - 1).facts().id()).isEqualTo("s49");
    }

    @Test
    void whatIsForgottenIsGoneForEveryReader() {
        window.append(Records.story("a", 0, 0));
        window.append(Records.story("b", 0, 1));
        window.append(Records.story("a", 0, 2));
        window.forget("a");

        assertThat(window.at(0)).isNull();
        assertThat(window.at(2)).isNull();
        assertThat(window.entries()).extracting(entry -> entry.facts().id()).containsExactly("b");
    }

    @Test
    void positionsAreCoveredFromWhereTheWindowIsComplete() {
        window.begin(0, 10, 0);
        window.begin(1, 0, 0);
        for (int offset = 10; offset < 14; offset++) {
            window.append(Records.story("s" + offset, 0, offset));
        }

        assertThat(window.covers(Map.of(0, 11L, 1, 0L))).isTrue();
        assertThat(window.covers(Map.of(0, 10L, 1, 0L))).isFalse();
        assertThat(window.positionsAt(window.tail())).containsEntry(0, 11L).containsEntry(1, 0L);
        assertThat(window.positions()).containsEntry(0, 14L);
    }

    @Test
    void theLastThatFitAreFoundFromTheEnd() {
        window.append(Records.story("a", 0, 0));
        window.append(Records.story("b", 0, 1));
        window.append(Records.kill("c", 0, 2));

        assertThat(window.last(1, entry -> true)).isEqualTo(1);
        assertThat(window.last(1, entry -> entry.facts().id().equals("a"))).isZero();
    }

    @Test
    void theFirstSinceATimeIsFound() {
        window.append(Records.story("a", 0, 10));
        window.append(Records.story("b", 0, 20));

        assertThat(window.since(Records.NOON.plusSeconds(15).toEpochMilli())).isEqualTo(1);
        assertThat(window.since(Records.NOON.plusSeconds(21).toEpochMilli())).isEqualTo(2);
    }
}
