package io.tensionwire.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RawHoldTest {
    private static final TopicPartition RAW = new TopicPartition("raw", 0);
    private static final TopicPartition OTHER_RAW = new TopicPartition("raw", 1);
    private static final TopicPartition BANDS = new TopicPartition("bands", 0);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final RawHold hold = new RawHold("raw");

    @BeforeEach
    void assign() {
        consumer.assign(List.of(RAW, OTHER_RAW, BANDS));
    }

    @Test
    void onlyRawStoriesAreHeld() {
        hold.begin(consumer);
        assertThat(consumer.paused()).containsExactlyInAnyOrder(RAW, OTHER_RAW);

        hold.end(consumer);
        assertThat(consumer.paused()).isEmpty();
    }

    @Test
    void whatSomebodyElsePausedStaysPaused() {
        consumer.pause(Set.of(OTHER_RAW));
        hold.begin(consumer);

        hold.paused(Set.of(RAW));
        hold.end(consumer);

        assertThat(consumer.paused()).containsExactlyInAnyOrder(RAW, OTHER_RAW);
    }

    @Test
    void whatIsLostMeanwhileIsNotResumed() {
        hold.begin(consumer);
        consumer.assign(List.of(BANDS, RAW));

        hold.end(consumer);

        // The mock still knows that this one was paused; a real consumer would throw if asked to resume it.
        assertThat(consumer.paused()).containsExactly(OTHER_RAW);
    }
}
