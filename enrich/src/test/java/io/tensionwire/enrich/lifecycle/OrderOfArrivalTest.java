package io.tensionwire.enrich.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Json;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.enrich.lifecycle.Decision.Show;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is shown last is a function of what was seen, not of the order in which it came. */
class OrderOfArrivalTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @EnumSource(WireOfVersions.class)
    void everyOrderAndDuplicationUntilTheKillEndsKilled(WireOfVersions wire) {
        for (List<Story> order : Permutations.of(wire.untilTheKill("a:1"))) {
            assertThat(lastShown(order).status()).as("%s", order).isEqualTo(StoryStatus.CANCELED);
            assertThat(lastShown(twice(order))).isEqualTo(lastShown(order));
        }
    }

    @ParameterizedTest
    @EnumSource(WireOfVersions.class)
    void everyOrderAndDuplicationWithAReinstatementEndsWithIt(WireOfVersions wire) {
        Story reinstatement = wire.reinstatement("a:1");
        List<Story> all = new ArrayList<>(wire.untilTheKill("a:1"));
        all.add(reinstatement);
        for (List<Story> order : Permutations.of(all)) {
            assertThat(lastShown(order)).as("%s", order).isEqualTo(Shown.of(new Outcome.Visible(reinstatement, null)));
            assertThat(lastShown(twice(order))).isEqualTo(lastShown(order));
        }
    }

    @RepeatedTest(200)
    void anyFiveThingsThatHappenToAStoryEndTheSameInEveryOrder(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Object> happened = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            happened.add(random.nextInt(6) == 0 ? correction(random, happened.size()) : version(random));
        }
        Shown expected = lastShown(happened);
        for (List<Object> order : Permutations.of(happened)) {
            assertThat(lastShown(order)).as("%s", order).isEqualTo(expected);
        }
    }

    @RepeatedTest(20)
    void aStateReadBackFromItsStoreIsTheSame(RepetitionInfo repetition) throws Exception {
        Random random = new Random(repetition.getCurrentRepetition());
        Json<StoryState> json = Json.of(StoryState.class);
        StoryState state = null;
        for (int i = 0; i < 8; i++) {
            state = decide(state, i % 4 == 3 ? correction(random, i) : version(random))
                    .state();
            assertThat(json.read(json.write(state))).isEqualTo(state);
        }
    }

    private static Correction correction(Random random, int number) {
        return new Correction("a:" + (2 + number), NOON.plusSeconds(random.nextInt(2)), false);
    }

    private static Story version(Random random) {
        String[] numbers = {null, "b", "1", "2", "3"};
        StoryStatus[] statuses = {
            StoryStatus.USABLE, StoryStatus.USABLE, StoryStatus.USABLE, StoryStatus.WITHHELD, StoryStatus.CANCELED
        };
        Instant[] embargoes = {null, null, null, NOON.minusSeconds(1), NOON.plusSeconds(1)};
        return Story.builder("a:1")
                .version(numbers[random.nextInt(numbers.length)])
                .versionCreated(NOON.plusSeconds(random.nextInt(4)))
                .status(statuses[random.nextInt(statuses.length)])
                .body("Text " + random.nextInt(3))
                .embargoedUntil(embargoes[random.nextInt(embargoes.length)])
                .hashed();
    }

    private static <T> List<T> twice(List<T> order) {
        List<T> twice = new ArrayList<>(order);
        twice.addAll(order);
        return twice;
    }

    /** What is shown when all has happened and every embargo has ended. */
    private static Shown lastShown(List<?> happened) {
        StoryState state = null;
        for (Object next : happened) {
            state = decide(state, next).state();
        }
        Decision end = Lifecycle.release(state, NOON.plusSeconds(2));
        return end.state().shown();
    }

    private static Decision decide(StoryState state, Object next) {
        Decision decision = next instanceof Story story
                ? Lifecycle.decide(state, story, NOON, NOON)
                : Lifecycle.correct(state, (Correction) next, NOON, NOON);
        if (decision instanceof Show) {
            long before = state == null ? 0 : state.revision();
            assertThat(decision.state().revision()).isEqualTo(before + 1);
        }
        return decision;
    }
}
