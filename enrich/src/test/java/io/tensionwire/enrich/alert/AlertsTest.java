package io.tensionwire.enrich.alert;

import static io.tensionwire.enrich.index.IndexStories.act;
import static io.tensionwire.enrich.index.IndexStories.killed;
import static io.tensionwire.enrich.index.IndexStories.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tensionwire.contract.Alert;
import io.tensionwire.contract.Alert.Severity;
import io.tensionwire.contract.Alert.Status;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.StoryEvidence;
import io.tensionwire.enrich.index.IndexDriver;
import io.tensionwire.enrich.index.IndexLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsTest {
    private static final Instant FIRST = Instant.parse("2026-03-02T10:20:00Z");
    private static final Instant CRISIS = FIRST.plus(Duration.ofDays(9));

    @TempDir
    Path state;

    private IndexDriver driver;

    @BeforeEach
    void tenQuietDays() {
        AlertThresholds thresholds = new AlertThresholds(3, 6, 10, 10, 2);
        AlertThresholds never = new AlertThresholds(900, 900, 900, 100, 2);
        AlertRules rules = new AlertRules(thresholds, Map.of("B", never, "A/B", never, "A", never), 1);
        driver = new IndexDriver(state, IndexLimits.DEFAULT, rules);
        for (int day = 0; day < 9; day++) {
            driver.send(story("q:" + day, "q:" + day, FIRST.plus(Duration.ofDays(day)), 5, List.of(act("A", "B", -1))));
        }
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void anAlertWantsTwoSources() {
        crisis("x:1", 0, -8);
        crisis("x:2", 0, -8);
        crisis("x:3", 0, -8);
        crisis("x:4", 0, -8);
        crisis("x:5", 0, -8);
        crisis("x:6", 0, -8);
        assertThat(driver.alerts()).isEmpty();

        crisis("y:1", 0, -1);
        assertThat(driver.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.subject()).isEqualTo("A>B");
            assertThat(alert.status()).isEqualTo(Status.OPEN);
            assertThat(alert.severity()).isEqualTo(Severity.WATCH);
            assertThat(alert.start()).isEqualTo(Instant.parse("2026-03-11T00:00:00Z"));
            assertThat(alert.origin()).isEqualTo("live");
            assertThat(alert.why()).extracting(StoryEvidence::story).contains("x:1", "x:2");
        });
    }

    @Test
    void theSeverityRisesWithTheScore() {
        open();
        for (int i = 0; i < 4; i++) {
            crisis("z:" + i, 0, -10);
        }

        assertThat(last(driver.alerts()).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void aKillOfTheStoryBehindAnAlertWithdrawsIt() {
        EnrichedStory behind = open();
        driver.send(killed(behind));

        assertThat(last(driver.alerts()).status()).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void theNextDayContinuesTheAlertAndTwoCalmDaysCloseIt() {
        open();
        for (int i = 0; i < 6; i++) {
            crisis((i % 2 == 0 ? "x:" : "y:") + "next" + i, 1, -9);
        }
        assertThat(last(driver.alerts()).until()).isEqualTo(Instant.parse("2026-03-12T00:00:00Z"));

        crisis("x:calm", 3, -1);
        assertThat(driver.alerts()).isEmpty();

        crisis("x:calmer", 4, -1);
        assertThat(driver.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.status()).isEqualTo(Status.RESOLVED);
            assertThat(alert.start()).isEqualTo(Instant.parse("2026-03-11T00:00:00Z"));
        });
    }

    @Test
    void rulesAreReadOfAFileAndAWrongLineIsNamed() throws IOException {
        Path file = state.resolve("alerts.tsv");
        Files.writeString(file, "# mine\n*\t3\t6\t10\t20\t2\nRUS/UKR\t5\t8\t12\t30\t3\n");
        assertThat(AlertRules.read(file).of("RUS/UKR").watch()).isEqualTo(5);
        assertThat(AlertRules.read(file).of("FRA").watch()).isEqualTo(3);

        Files.writeString(file, "*\t3\t6\t10\t20\t2\nRUS\t8\t6\t12\t30\t3\n");
        assertThatThrownBy(() -> AlertRules.read(file))
                .hasMessageContaining("alerts.tsv:2")
                .hasMessageContaining("rise");

        Files.writeString(file, "RUS\t3\t6\t12\t30\t3\n");
        assertThatThrownBy(() -> AlertRules.read(file)).hasMessageContaining("the subject *");
    }

    /** Opens an alert; returns the story that it falls with. */
    private EnrichedStory open() {
        EnrichedStory behind = crisis("x:1", 0, -10);
        crisis("y:1", 0, -10);
        crisis("y:2", 0, -10);
        crisis("x:2", 0, -10);
        crisis("x:3", 0, -5);
        assertThat(last(driver.alerts()).status()).isEqualTo(Status.OPEN);
        return behind;
    }

    private EnrichedStory crisis(String id, int days, double weight) {
        EnrichedStory story = story(id, id, CRISIS.plus(Duration.ofDays(days)), 5, List.of(act("A", "B", weight)));
        driver.send(story);
        return story;
    }

    private static Alert last(List<Alert> alerts) {
        return alerts.get(alerts.size() - 1);
    }
}
