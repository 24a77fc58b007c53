package io.tensionwire.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryBuilder;
import io.tensionwire.enrich.alert.AlertRules;
import io.tensionwire.enrich.lifecycle.Permutations;
import io.tensionwire.enrich.lifecycle.Retention;
import io.tensionwire.enrich.lifecycle.WireOfVersions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the topology remembers, and for how long. */
class StoredStoriesTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final int ORDERS = 40;

    @TempDir
    Path state;

    @ParameterizedTest
    @EnumSource(WireOfVersions.class)
    void everyOrderOfVersionsEndsInTheSameStateOnTheEnrichedTopic(WireOfVersions wires) {
        try (StoryWire wire = new StoryWire(state, NOON, story -> Annotations.NONE)) {
            List<List<Integer>> orders = new ArrayList<>(
                    Permutations.of(IntStream.range(0, 6).boxed().toList()));
            Collections.shuffle(orders, new Random(6));
            for (int i = 0; i < ORDERS; i++) {
                String id = "a:" + i;
                List<Story> all = new ArrayList<>(wires.untilTheKill(id));
                all.add(wires.reinstatement(id));
                orders.get(i).forEach(place -> wire.send(all.get(place)));
                orders.get((i + 1) % ORDERS).forEach(place -> wire.send(all.get(place)));

                List<EnrichedStory> out = wire.enriched().readValuesToList();
                assertThat(out)
                        .extracting(EnrichedStory::revision)
                        .isEqualTo(LongStream.rangeClosed(1, out.size()).boxed().toList());
                assertThat(out.get(out.size() - 1).story()).isEqualTo(all.get(5));
            }
        }
    }

    @Test
    void aResendLongAfterTheTextWasGivenUpIsStillAResend() {
        try (StoryWire wire = new StoryWire(state, NOON, story -> Annotations.NONE)) {
            wire.send(story("a:1").hashed());
            wire.send(story("a:2").hashed(), NOON.plus(Duration.ofDays(40)));
            wire.advanceWallClockTime(Duration.ofSeconds(31));
            wire.send(story("a:1").hashed(), NOON.plus(Duration.ofDays(41)));

            assertThat(wire.enriched().readValuesToList()).hasSize(2);
            assertThat(wire.remembered()).isEqualTo(2);
        }
    }

    @Test
    void whatIsForgottenTakesNoSpace() {
        Retention week = new Retention(Duration.ofDays(2), Duration.ofDays(7));
        try (StoryWire wire = new StoryWire(
                state,
                NOON,
                story -> Annotations.NONE,
                new EnrichSettings(week, Duration.ofDays(1), AlertRules.builtIn()))) {
            wire.send(story("a:1").hashed());
            wire.send(story("a:2").hashed(), NOON.plus(Duration.ofDays(8)));
            assertThat(wire.remembered()).isEqualTo(2);

            wire.advanceWallClockTime(Duration.ofSeconds(31));
            assertThat(wire.remembered()).isEqualTo(1);
        }
    }

    @Test
    void theWallClockForgetsNothing() {
        try (StoryWire wire = new StoryWire(state, NOON, story -> Annotations.NONE)) {
            wire.send(story("a:1").hashed());
            wire.advanceWallClockTime(Duration.ofDays(4000));

            assertThat(wire.remembered()).isEqualTo(1);
        }
    }

    private static StoryBuilder story(String id) {
        return Story.builder(id).version("1").versionCreated(NOON).source("a").body("Text.");
    }
}
