package io.tensionwire.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LexiconFilesTest {
    @Test
    void commentsAndBlankLinesSayNothingAndRowsKnowTheirLine() {
        LexiconFiles files = files("seas.tsv", "# seas\n\nQ166\tBlack Sea\tMer Noire|Laut Hitam\n-\tDead Sea\t-\n");

        List<LexiconRow> rows = files.rows("seas.tsv", 3);

        assertThat(rows).extracting(LexiconRow::line).containsExactly(3, 4);
        assertThat(rows.get(0).list(2)).containsExactly("Mer Noire", "Laut Hitam");
        assertThat(rows.get(1).cellOrNull(0)).isNull();
        assertThat(rows.get(1).list(2)).isEmpty();
    }

    @Test
    void aRowWithTooFewCellsIsNamedByFileAndLine() {
        assertThatThrownBy(
                        () -> files("seas.tsv", "# seas\nQ166 Black Sea\t-\n").rows("seas.tsv", 3))
                .isInstanceOf(LexiconException.class)
                .hasMessageStartingWith("seas.tsv:2: expected 3 cells, found 2");
    }

    @Test
    void aBlankCellIsAFault() {
        assertThatThrownBy(() -> files("seas.tsv", "Q166\t \n").rows("seas.tsv", 2))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("seas.tsv:1: a cell is blank");
    }

    @Test
    void bytesThatAreNotUtf8AreAFault() {
        LexiconFiles files = LexiconFiles.of(Map.of("seas.tsv", "Öresund".getBytes(StandardCharsets.ISO_8859_1)));

        assertThatThrownBy(() -> files.text("seas.tsv")).hasMessageContaining("seas.tsv: is not UTF-8");
    }

    @Test
    void aFileThatIsNotOnTheClassPathIsNamed() {
        assertThatThrownBy(() -> LexiconFiles.onClassPath(List.of("no-such.tsv")))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("no-such.tsv");
    }

    @Test
    void theHashChangesWithEveryByteAndWithTheNames() {
        String hash = files("a.tsv", "x\n").hash();

        assertThat(hash).hasSize(12).isEqualTo(files("a.tsv", "x\n").hash());
        assertThat(hash).isNotEqualTo(files("a.tsv", "y\n").hash());
        assertThat(hash).isNotEqualTo(files("b.tsv", "x\n").hash());
    }

    private static LexiconFiles files(String name, String text) {
        return LexiconFiles.of(Map.of(name, text.getBytes(StandardCharsets.UTF_8)));
    }
}
