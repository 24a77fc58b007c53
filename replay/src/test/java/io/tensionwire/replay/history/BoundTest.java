package io.tensionwire.replay.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How bounds are written. */
class BoundTest {
    @Test
    void aTimeIsInUtcWhetherItSaysSoOrNot() {
        Instant morning = Instant.parse("2026-03-02T10:30:00Z");
        assertThat(Bound.of("2026-03-02T10:30:00Z")).isEqualTo(new Bound.At(morning));
        assertThat(Bound.of("2026-03-02T10:30")).isEqualTo(new Bound.At(morning));
        assertThat(Bound.of("2026-03-02")).isEqualTo(new Bound.At(Instant.parse("2026-03-02T00:00:00Z")));
    }

    @Test
    void anOffsetIsForAllPartitionsOrForEach() {
        assertThat(Bound.of("1200")).isEqualTo(new Bound.Offsets(Map.of(Bound.ALL, 1200L)));
        assertThat(Bound.of("0:1200,1:1180")).isEqualTo(new Bound.Offsets(Map.of(0, 1200L, 1, 1180L)));
    }

    @Test
    void anythingElseIsRefusedWithExamples() {
        assertThatThrownBy(() -> Bound.of("yesterday"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("yesterday")
                .hasMessageContaining("2026-03-02");
    }
}
