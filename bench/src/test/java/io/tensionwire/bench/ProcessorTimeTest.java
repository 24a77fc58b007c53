package io.tensionwire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessorTimeTest {
    @Test
    void whatLiesBetweenTwoMomentsIsToldByProcessAndDocument() {
        ProcessorTime before = time(1, 2, 3);
        ProcessorTime after = time(3, 3, 9);

        assertThat(after.since(before)).isEqualTo(time(2, 1, 6));
        assertThat(after.since(before).total()).isEqualTo(Duration.ofMillis(9));
        assertThat(after.since(before).perDocument(10)).isEqualTo("own   200, broker  100, Elasticsearch    600");
    }

    private static ProcessorTime time(int own, int broker, int elasticsearch) {
        return new ProcessorTime(Duration.ofMillis(own), Duration.ofMillis(broker), Duration.ofMillis(elasticsearch));
    }
}
