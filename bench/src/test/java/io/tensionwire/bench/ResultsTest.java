package io.tensionwire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResultsTest {
    @Test
    void theMedianOfAnOddNumberIsTheMiddleValue() {
        assertThat(Results.median(List.of(9.0, 1.0, 4.0))).isEqualTo(4.0);
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
        assertThat(Results.median(List.of(9.0, 1.0, 4.0, 6.0))).isEqualTo(5.0);
    }
}
