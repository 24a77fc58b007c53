package io.tensionwire.sink.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class FamilyIndicesTest {
    private final FamilyIndices indices = new FamilyIndices("x-", IndexFamily.STORIES);

    @Test
    void everyNameBeginsWithThePrefix() {
        assertThat(List.of(indices.alias(), indices.aliasOfAll(), indices.pattern(), indices.ofMonth("2026-03")))
                .containsExactly("x-stories", "x-stories-all", "x-stories-*", "x-stories-2026-03");
    }

    @Test
    void onlyIndicesOfMonthsAreItsOwn() {
        assertThat(indices.monthOf("x-stories-2026-03")).contains(YearMonth.of(2026, 3));
        for (String other : List.of(
                "stories-2026-03", "x-stories-2026-13", "x-stories-2026-03-old", "x-stories-all", "x-stories")) {
            assertThat(indices.monthOf(other)).as(other).isEmpty();
        }
    }

    @Test
    void whatIsNoMonthNamesNoIndex() {
        for (String month : List.of("2026-00", "2026-3", "../x", "", "*")) {
            assertThatThrownBy(() -> indices.ofMonth(month)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anIndexThatIsNotItsOwnIsNeverDeleted() {
        IndexPruning pruning = new IndexPruning(null, indices);

        assertThatThrownBy(() -> pruning.delete("stories-2026-03")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pruning.delete("x-stories-*")).isInstanceOf(IllegalArgumentException.class);
    }
}
