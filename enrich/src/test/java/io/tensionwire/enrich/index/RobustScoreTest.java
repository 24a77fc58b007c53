package io.tensionwire.enrich.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RobustScoreTest {
    @Test
    void theScaleIsTheMedianAbsoluteDeviation() {
        // Median 50 points, deviations 20 10 0 10 20: MAD 10 points.
        double[] past = {3000, 4000, 5000, 6000, 7000};

        assertThat(RobustScore.of(9000, past, 5)).isEqualTo(2.7); // 40 / 14.826
    }

    @Test
    void bucketsWithoutNewsCountAsZero() {
        // 0 0 0 60 80: median 0, deviations 0 0 0 60 80, MAD 0: the floor of 10 points holds.
        assertThat(RobustScore.of(3500, new double[] {8000, 6000}, 5)).isEqualTo(3.5);
        // 0 0 60 80: median 30, deviations 30 30 30 50: MAD 30.
        assertThat(RobustScore.of(7000, new double[] {8000, 6000}, 4)).isEqualTo(0.9);
    }

    @Test
    void aQuietSubjectIsMeasuredAgainstTheFloor() {
        assertThat(RobustScore.of(1000, new double[0], 28)).isEqualTo(1.0);
        assertThat(RobustScore.of(0, new double[0], 28)).isZero();
    }
}
