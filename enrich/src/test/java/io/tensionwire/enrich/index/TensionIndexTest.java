package io.tensionwire.enrich.index;

import static io.tensionwire.enrich.index.IndexStories.act;
import static io.tensionwire.enrich.index.IndexStories.killed;
import static io.tensionwire.enrich.index.IndexStories.story;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Indicator;
import io.tensionwire.contract.StoryEvidence;
import io.tensionwire.contract.TensionPoint;
import io.tensionwire.enrich.alert.AlertRules;
import io.tensionwire.enrich.index.IndexOracle.Expected;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TensionIndexTest {
    private static final Instant TEN = Instant.parse("2026-03-02T10:20:00Z");
    private static final String HOUR = " PT1H 2026-03-02T10:00:00Z";
    private static final String DAY = " P1D 2026-03-02T00:00:00Z";
    private static final IndexLimits LIMITS = new IndexLimits(Duration.ofDays(60), Duration.ofDays(120));

    @TempDir
    Path state;

    private IndexDriver driver;

    @BeforeEach
    void start() {
        driver = new IndexDriver(state, LIMITS, AlertRules.builtIn());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void anActMovesBothActorsAndTheirPairsInItsHourAndItsDay() {
        driver.send(story("a:1", "a:1", TEN, 10, List.of(act("RUS", "UKR", -4))));

        assertThat(driver.index().keySet())
                .containsExactlyInAnyOrder(
                        "RUS" + HOUR,
                        "UKR" + HOUR,
                        "RUS>UKR" + HOUR,
                        "RUS/UKR" + HOUR,
                        "RUS" + DAY,
                        "UKR" + DAY,
                        "RUS>UKR" + DAY,
                        "RUS/UKR" + DAY);
        TensionPoint point = driver.point("RUS>UKR" + HOUR);
        assertThat(point.stories()).isEqualTo(1);
        assertThat(point.escalation()).isEqualTo(4);
        assertThat(point.deescalation()).isZero();
        assertThat(point.level()).isEqualTo(3.9); // 100 × (1 − exp(−4/100))
        assertThat(point.zscore()).isNull();
        assertThat(point.top()).extracting(StoryEvidence::story).containsExactly("a:1");
    }

    @Test
    void aClusterCountsOnceByItsFullestReportInTheHourInWhichItBroke() {
        driver.send(story("a:1", "a:1", TEN, 10, List.of(act("RUS", "UKR", -4))));
        driver.send(story("b:7", "a:1", TEN.plus(Duration.ofHours(3)), 20, List.of(act("RUS", "UKR", -6))));

        TensionPoint point = driver.point("RUS" + HOUR);
        assertThat(point.clusters()).isEqualTo(1);
        assertThat(point.stories()).isEqualTo(2);
        assertThat(point.sources()).isEqualTo(2);
        assertThat(point.escalation()).isEqualTo(6);
        assertThat(driver.index()).doesNotContainKey("RUS PT1H 2026-03-02T13:00:00Z");
    }

    @Test
    void aKillTakesAwayWhatTheStoryAddedAndLeavesWhatAnotherReportSays() {
        EnrichedStory fuller = story("b:7", "a:1", TEN, 20, List.of(act("RUS", "UKR", -6)));
        driver.send(story("a:1", "a:1", TEN, 10, List.of(act("RUS", "UKR", -4))));
        driver.send(fuller);
        driver.send(killed(fuller));

        assertThat(driver.point("RUS" + DAY).escalation()).isEqualTo(4);
        assertThat(driver.point("RUS" + DAY).sources()).isEqualTo(1);
    }

    @Test
    void whatIsLeftOfADeadStoryIsAPointThatSaysZero() {
        EnrichedStory only = story("a:1", "a:1", TEN, 10, List.of(act("RUS", "UKR", -4)));
        driver.send(only);
        driver.send(killed(only));

        assertThat(driver.index()).isEmpty();
        assertThat(driver.point("RUS" + HOUR).top()).isEmpty();
        assertThat(driver.point("RUS" + HOUR).level()).isZero();
    }

    @Test
    void theScoreIsMeasuredAgainstTheSubjectsOwnPastAndALateStoryMovesIt() {
        for (int day = 0; day <= 10; day++) {
            double weight = day == 10 ? -10 : -2;
            driver.send(
                    story("a:" + day, "a:" + day, TEN.plus(Duration.ofDays(day)), 9, List.of(act("A", "B", weight))));
        }
        String last = "A P1D 2026-03-12T00:00:00Z";
        // Ten days before at 2 points; their scale is the floor of 10 points.
        assertThat(driver.point(last).zscore()).isEqualTo(0.8);
        assertThat(driver.point("A P1D 2026-03-05T00:00:00Z").zscore()).isNull();

        for (int late = 0; late < 6; late++) {
            String id = "b:" + late;
            driver.send(story(id, id, TEN.plus(Duration.ofDays(late)), 9, List.of(act("A", "B", -8))));
        }
        assertThat(driver.point(last).zscore()).isEqualTo(0.0);
    }

    @Test
    void whatBrokeTooLongAgoIsNotTakenIn() {
        driver.send(story("a:1", "a:1", TEN, 10, List.of(act("RUS", "UKR", -4))));
        driver.send(story("a:2", "a:2", TEN.minus(Duration.ofDays(61)), 10, List.of(act("RUS", "UKR", -4))));

        assertThat(driver.index()).hasSize(8);
    }

    @Test
    void aReprintOfWhatIsForgottenStartsTheClusterAnew() {
        driver.send(story("a:1", "a:1", TEN, 10, List.of(act("RUS", "UKR", -4))));
        driver.send(story("b:7", "a:1", TEN.plus(Duration.ofDays(200)), 5, List.of(act("RUS", "UKR", -6))));

        TensionPoint point = driver.point("RUS P1D 2026-09-18T00:00:00Z");
        assertThat(point.stories()).isEqualTo(1);
        assertThat(point.escalation()).isEqualTo(6);
    }

    @Test
    void theHeaviestStoryIsReplacedByTheNextWhenItDies() {
        for (int i = 1; i <= 8; i++) {
            driver.send(story("a:" + i, "a:" + i, TEN, 10, List.of(act("RUS", "UKR", -i))));
        }
        driver.send(killed(story("a:8", "a:8", TEN, 10, List.of())));

        assertThat(driver.point("RUS" + DAY).top())
                .extracting(StoryEvidence::story)
                .containsExactly("a:7", "a:6", "a:5", "a:4", "a:3");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void afterAnyCorrectionsKillsReprintsAndLateStoriesTheIndexIsWhatAFreshComputationGives(long seed) {
        Random random = new Random(seed);
        Map<String, EnrichedStory> alive = new HashMap<>();
        for (int i = 0; i < 250; i++) {
            EnrichedStory next = randomStory(random);
            String id = next.story().id();
            if (alive.containsKey(id) && random.nextInt(4) == 0) {
                driver.send(killed(alive.remove(id)));
            } else {
                alive.put(id, next);
                driver.send(next);
            }
        }

        SortedMap<String, Expected> found = new TreeMap<>();
        driver.index().forEach((key, point) -> found.put(key, said(point)));
        assertThat(found).isEqualTo(new IndexOracle(alive.values()).points());
    }

    private static Expected said(TensionPoint point) {
        return new Expected(
                point.stories(),
                point.clusters(),
                point.sources(),
                point.escalation(),
                point.deescalation(),
                point.zscore());
    }

    private static EnrichedStory randomStory(Random random) {
        int number = random.nextInt(120);
        Instant broke = TEN.plus(Duration.ofHours((number * 37L) % (24 * 14) + random.nextInt(3)));
        List<String> actors = List.of("A", "B", "C");
        int from = random.nextInt(3);
        Indicator act = act(actors.get(from), actors.get((from + 1) % 3), random.nextInt(200) / 10.0 - 12.05);
        Indicator back = act(actors.get((from + 2) % 3), actors.get(from), random.nextInt(100) / 10.0 - 9.05);
        List<Indicator> acts = random.nextBoolean() ? List.of(act) : List.of(act, back);
        String source = List.of("x:", "y:", "z:").get(number % 3);
        return story(source + number, "cluster:" + number / 4, broke, random.nextInt(40), acts);
    }
}
