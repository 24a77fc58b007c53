package io.tensionwire.ingest.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeskNotesTest {

    @Test
    void contactsNeverLeave() {
        assertThat(kept(
                        "Ships met.",
                        "* * * *\nThe following information is not intended for publication",
                        "Ola: +47 000"))
                .containsExactly("Ships met.");
        assertThat(kept("Ships met.\n## Editorial contacts\n- Ola: +47 000", "Kari: +47 001"))
                .containsExactly("Ships met.");
        assertThat(kept("Schiffe.", "# dpa-Notizblock", "## Orte")).containsExactly("Schiffe.");
    }

    @Test
    void aWordOfTheStoryIsNoHeading() {
        assertThat(kept("The notebook was found.", "Notebook", "Ships met.")).hasSize(3);
        assertThat(kept("# Ships met.", "They parted.")).hasSize(2);
    }

    private static List<String> kept(String... paragraphs) {
        List<String> kept = new ArrayList<>(List.of(paragraphs));
        DeskNotes.dropFrom(kept);
        return kept;
    }
}
