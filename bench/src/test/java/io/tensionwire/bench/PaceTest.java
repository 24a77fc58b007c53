package io.tensionwire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    private final Pace pace = new Pace(1_000, 500, 10);

    @Test
    void documentsAreDueAtASteadyRate() {
        assertThat(pace.count()).isEqualTo(5_000);
        assertThat(pace.due(0)).isEqualTo(1_000);
        assertThat(pace.due(1)).isEqualTo(1_002);
        assertThat(pace.due(500)).isEqualTo(2_000);
    }

    @Test
    void theFirstFifthDoesNotCount() {
        assertThat(pace.countedFrom()).isEqualTo(3_000);
    }
}
