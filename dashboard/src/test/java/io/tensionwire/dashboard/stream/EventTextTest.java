package io.tensionwire.dashboard.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventTextTest {
    private final EventText text = new EventText();

    @Test
    void anEventHasIdNameAndData() {
        text.event("story", "s0:1", "{\"id\":\"a\"}");

        assertThat(taken()).isEqualTo("id: s0:1\nevent: story\ndata: {\"id\":\"a\"}\n\n");
    }

    @Test
    void aLineBreakInDataCannotBeginAFieldOfItsOwn() {
        text.event("story", null, "a\nevent: kill\r\nid: 9\rb");

        assertThat(taken()).isEqualTo("event: story\ndata: a\ndata: event: kill\ndata: id: 9\ndata: b\n\n");
    }

    @Test
    void aHeartbeatMovesTheIdOnAndTellsNothing() {
        text.heartbeat("s0:7");

        assertThat(taken()).isEqualTo(":\nid: s0:7\n\n");
    }

    @Test
    void whatWasTakenIsNotTakenAgain() {
        text.retry(1000);
        taken();

        assertThat(text.length()).isZero();
    }

    private String taken() {
        return UTF_8.decode(text.taken()).toString();
    }
}
