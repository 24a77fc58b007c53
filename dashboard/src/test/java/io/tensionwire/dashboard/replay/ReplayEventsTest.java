package io.tensionwire.dashboard.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tensionwire.contract.Topics;
import io.tensionwire.dashboard.Records;
import io.tensionwire.dashboard.feed.Consumers;
import io.tensionwire.dashboard.stream.BadRequestException;
import io.tensionwire.dashboard.stream.EventSource;
import io.tensionwire.dashboard.stream.Parameters;
import io.tensionwire.dashboard.stream.Streams;
import io.tensionwire.dashboard.stream.ToldEvents;
import io.tensionwire.dashboard.window.Memory;
import io.tensionwire.dashboard.window.PublicTopic;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReplayEventsTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Memory memory = new Memory(100, 1 << 20);
    private final Consumers nowhere = new Consumers(Map.of(), new Topics());
    private final Streams streams = new Streams(nowhere, memory, 10);
    private final Replays replays = new Replays(nowhere, memory, streams, nanos::get);

    @Test
    void aStoryIsToldWhenTheClockReachesItsTime() {
        begin();
        memory.story(Records.story("a", 0, 0));
        EventSource replay = open("2026-03-02T11:00:00Z", "2026-03-02T13:00:00Z", null);

        assertThat(ToldEvents.of(replay)).containsExactly("clock 2026-03-02T11:00:00Z");
        after(Duration.ofSeconds(5));
        assertThat(ToldEvents.of(replay)).containsExactly("clock 2026-03-02T11:50:00Z");
        after(Duration.ofSeconds(1));
        assertThat(ToldEvents.of(replay)).containsExactly("story a", "clock 2026-03-02T12:00:00Z");
    }

    @Test
    void theClockStopsAtTheEnd() {
        begin();
        EventSource replay = open("2026-03-02T11:00:00Z", "2026-03-02T11:10:00Z", null);
        after(Duration.ofMinutes(5));

        assertThat(ToldEvents.of(replay)).containsExactly("clock 2026-03-02T11:10:00Z");
        assertThat(ToldEvents.of(replay)).isEmpty();
    }

    @Test
    void aClientThatLostTheConnectionGoesOnWhereItWas() {
        begin();
        EventSource replay = open("2026-03-02T11:00:00Z", "2026-03-02T13:00:00Z", "2026-03-02T12:30:00Z");

        assertThat(ToldEvents.of(replay)).containsExactly("clock 2026-03-02T12:30:00Z");
    }

    @Test
    void whatIsKilledWhileItRunsIsNotTold() {
        begin();
        memory.story(Records.story("a", 0, 0));
        EventSource replay = open("2026-03-02T11:00:00Z", "2026-03-02T13:00:00Z", null);
        memory.story(Records.kill("a", 0, 1));
        after(Duration.ofSeconds(10));

        String text = ToldEvents.text(replay);
        assertThat(text).contains("\"status\":\"canceled\"").doesNotContain("Frigates");
        assertThat(text).as("a kill leaves the clock's id").doesNotContain("id: s0");
    }

    @Test
    void aRangeThatIsNoneIsRefused() {
        assertThatThrownBy(() -> open("2026-03-03T00:00:00Z", "2026-03-02T00:00:00Z", null))
                .isInstanceOf(BadRequestException.class);
    }

    private void begin() {
        memory.window(PublicTopic.STORIES).begin(0, 0, 0);
    }

    private void after(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private EventSource open(String from, String to, String lastEventId) {
        Map<String, List<String>> values = new HashMap<>();
        values.put("from", List.of(from));
        values.put("to", List.of(to));
        values.put("speed", List.of("600"));
        return replays.open(new Parameters(values), lastEventId, Instant.now());
    }
}
