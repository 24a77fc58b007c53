package io.tensionwire.dashboard.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionsTest {
    @Test
    void aPositionIsReadAsItWasWritten() {
        Positions positions = new Positions();
        positions.set(PublicTopic.STORIES, 1, 77);
        positions.set(PublicTopic.STORIES, 0, 123);
        positions.set(PublicTopic.ALERTS, 0, 5);

        assertThat(positions).hasToString("s0:123,s1:77,a0:5");
        assertThat(Positions.read("s0:123,s1:77,a0:5").orElseThrow()).hasToString("s0:123,s1:77,a0:5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "x0:1", "s0:", "s0:1,", "s0:1 ,s1:2", "s-1:1", "s0:99999999999999999999"})
    void whatIsNoPositionIsRefused(String text) {
        assertThat(Positions.read(text)).isEmpty();
    }

    @Test
    void aPartitionNeverMovesBack() {
        Positions positions = new Positions();
        positions.advance(PublicTopic.STORIES, 0, 10);
        positions.advance(PublicTopic.STORIES, 0, 4);

        assertThat(positions.next(PublicTopic.STORIES, 0)).hasValue(10);
        assertThat(positions.next(PublicTopic.STORIES, 1)).isEmpty();
    }

    @Test
    void aCopyGoesItsOwnWay() {
        Positions positions = new Positions();
        positions.set(PublicTopic.STORIES, 0, 1);
        Positions copy = positions.copy();
        copy.set(PublicTopic.STORIES, 0, 2);

        assertThat(positions).hasToString("s0:1");
    }
}
