package io.tensionwire.replay.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of the speed of a replay. */
class PacerTest {
    private static final long MILLI = 1_000_000;

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 60, 1000})
    void theSpeedIsKeptWithinAPercentThoughEveryWaitIsTooLongAndPublishingTakesTime(double speed)
            throws InterruptedException {
        SetClock clock = new SetClock(2 * MILLI);
        Pacer pacer = new Pacer(new Pace(speed, null), clock);
        Random random = new Random(1);
        long time = 1_772_409_600_000L;
        long first = time;
        long begun = clock.nanos();
        for (int record = 0; record < 20_000; record++) {
            pacer.next(time);
            while (pacer.remaining() > 0) {
                pacer.await(200 * MILLI);
            }
            clock.pass(MILLI / 20);
            time += random.nextInt(60_000);
        }
        double expected = (time - first) * (double) MILLI / speed;
        assertThat((double) (clock.nanos() - begun)).isCloseTo(expected, Percentage.withPercentage(1));
    }

    @Test
    void noWaitIsLongerThanTheLongestGap() throws InterruptedException {
        SetClock clock = new SetClock(0);
        Pacer pacer = new Pacer(new Pace(1, Duration.ofSeconds(5)), clock);
        pacer.next(0);
        pacer.next(3_600_000);
        assertThat(pacer.remaining()).isEqualTo(Duration.ofSeconds(5).toNanos());
        pacer.await(Long.MAX_VALUE);
        pacer.next(3_601_000);
        assertThat(pacer.remaining()).isEqualTo(Duration.ofSeconds(1).toNanos());
    }

    @Test
    void whatWasMissedIsCaughtUp() throws InterruptedException {
        SetClock clock = new SetClock(0);
        Pacer pacer = new Pacer(new Pace(1, null), clock);
        pacer.next(0);
        clock.pass(2_500 * MILLI);
        pacer.next(1_000);
        assertThat(pacer.remaining()).isZero();
        pacer.next(2_000);
        assertThat(pacer.remaining()).isZero();
        pacer.next(3_000);
        assertThat(pacer.remaining()).isEqualTo(500 * MILLI);
    }

    @Test
    void aPauseMovesWhatFollows() throws InterruptedException {
        SetClock clock = new SetClock(0);
        Pacer pacer = new Pacer(new Pace(1, null), clock);
        pacer.next(0);
        pacer.next(1_000);
        pacer.pause(10_000 * MILLI);
        assertThat(pacer.remaining()).isEqualTo(1_000 * MILLI);
    }

    @Test
    void aRecordThatIsOlderThanTheOneBeforeIsDueAtOnce() {
        Schedule schedule = new Schedule(new Pace(1, null));
        schedule.due(10_000);
        assertThat(schedule.due(9_000)).isZero();
        assertThat(schedule.due(10_500)).isCloseTo(500 * MILLI, within(1L));
    }

    @Test
    void atTheGreatestSpeedNothingIsWaitedFor() {
        Pacer pacer = new Pacer(Pace.MAX, new SetClock(0));
        pacer.next(0);
        pacer.next(Long.MAX_VALUE);
        assertThat(pacer.remaining()).isZero();
    }

    @Test
    void speedsAndDurationsAreReadAsTheyAreWritten() {
        assertThat(Pace.of("max", null).isMax()).isTrue();
        assertThat(Pace.of("60", "5s")).isEqualTo(new Pace(60, Duration.ofSeconds(5)));
        assertThat(Pace.of("60", null).speedText()).isEqualTo("60");
        assertThat(Pace.of("0.5", null).speedText()).isEqualTo("0.5");
        assertThat(Pace.duration("2d")).isEqualTo(Duration.ofDays(2));
        assertThat(Pace.duration("500ms")).isEqualTo(Duration.ofMillis(500));
        assertThat(Pace.duration("PT1H30M")).isEqualTo(Duration.ofMinutes(90));
        assertThatThrownBy(() -> Pace.of("fast", null)).hasMessageContaining("fast");
        assertThatThrownBy(() -> Pace.of("0", null)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> Pace.of("NaN", null)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> Pace.duration("6 hours")).hasMessageContaining("6h");
        assertThatThrownBy(() -> Pace.duration("")).isInstanceOf(IllegalArgumentException.class);
    }
}
