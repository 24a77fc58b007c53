package io.tensionwire.ingest.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrappedLinesTest {
    private static final String FULL = "The port authority said that the harbour would be shut";

    @Test
    void aLineThatTheColumnEndedIsJoined() {
        assertThat(WrappedLines.joined(List.of(FULL + "\non Monday."))).containsExactly(FULL + " on Monday.");
    }

    @Test
    void aLineThatWasEndedOnPurposeStays() {
        assertThat(WrappedLines.joined(List.of(FULL + "\nits Monday rule.\nResults:\nCity 1\nPort 3")))
                .containsExactly(FULL + " its Monday rule.\nResults:\nCity 1\nPort 3");
    }

    @Test
    void itemsOfListsAndRowsOfTablesStay() {
        String items = FULL + "\n- half of the boats that were in it\n- the rest";
        String rows = FULL + "\nPort\t3\ncity\t1";

        assertThat(WrappedLines.joined(List.of(items))).containsExactly(items);
        assertThat(WrappedLines.joined(List.of(rows))).containsExactly(rows);
    }

    @Test
    void aHyphenIsKeptAndWordsThatItHoldsTogetherStayTogether() {
        assertThat(WrappedLines.joined(List.of(
                        "The authority of the port said that the long-\nawaited ship was half-\nand half new.")))
                .containsExactly("The authority of the port said that the long-awaited ship was half- and half new.");
    }

    @Test
    void textThatWasWrittenForNoColumnIsLeftAlone() {
        String verse = "Ships met\nat sea\nand parted";
        String wide = "x".repeat(101) + "\nand more";

        assertThat(WrappedLines.joined(List.of(verse))).containsExactly(verse);
        assertThat(WrappedLines.joined(List.of(wide))).containsExactly(wide);
    }
}
