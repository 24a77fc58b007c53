package io.tensionwire.replay.retraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.replay.history.HistoryRecord;
import io.tensionwire.replay.history.Records;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts as taken back. */
class RetractionsTest {
    private static final String KILL = "{\"id\":\"a\",\"status\":\"canceled\"}";
    private static final String WITHHELD = "{\"id\":\"a\",\"status\":\"withheld\"}";
    private static final String USABLE = "{\"id\":\"a\",\"body\":\"Text.\",\"status\":\"usable\"}";

    private long offset;

    @Test
    void aKillIsTakenBackForGoodThoughTheStoryCameBackLater() throws IOException {
        HistoryRecord kill = record("a", KILL);
        assertThat(retractions(record("a", USABLE), kill, record("a", USABLE))).containsExactly(kill);
    }

    @Test
    void ofSeveralKillsTheLastOneCounts() throws IOException {
        HistoryRecord last = record("a", KILL);
        assertThat(retractions(record("a", KILL), last)).containsExactly(last);
    }

    @Test
    void aStoryIsWithheldUntilAUsableVersionComes() throws IOException {
        HistoryRecord withheld = record("b", WITHHELD);
        assertThat(retractions(record("a", WITHHELD), withheld, record("a", USABLE)))
                .containsExactly(withheld);
    }

    @Test
    void aKillIsNotForgottenOverAWithheldVersion() throws IOException {
        HistoryRecord kill = record("a", KILL);
        assertThat(retractions(kill, record("a", WITHHELD))).containsExactly(kill);
    }

    @Test
    void whatCannotBeReadTakesNothingBack() throws IOException {
        assertThat(retractions(record("a", "{\"status\":"), record("b", null))).isEmpty();
    }

    private List<HistoryRecord> retractions(HistoryRecord... records) throws IOException {
        return new Retractions().read(Records.history(List.of(records))).records();
    }

    private HistoryRecord record(String key, String value) {
        return Records.record(0, offset++, offset, key, value);
    }
}
