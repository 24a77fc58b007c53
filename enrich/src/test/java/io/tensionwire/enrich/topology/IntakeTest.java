package io.tensionwire.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntakeTest {
    private final Intake intake = new Intake(100);

    @Test
    void itIsFullWhenWhatWaitsInAllPartitionsIsTooMuch() {
        intake.begin(0, 30);
        intake.begin(1, 0);
        intake.add(1, 69);
        assertThat(intake.isFull()).isFalse();

        intake.add(0, 1);
        assertThat(intake.isFull()).isTrue();
        intake.add(1, -1);
        assertThat(intake.isFull()).isFalse();
    }

    @Test
    void aPartitionThatAnotherInstanceTookCountsNoMore() {
        intake.begin(0, 90);
        intake.begin(1, 20);

        intake.end(0);
        intake.add(0, 500);

        assertThat(intake.isFull()).isFalse();
    }
}
