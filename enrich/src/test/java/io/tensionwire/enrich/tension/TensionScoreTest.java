package io.tensionwire.enrich.tension;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Category;
import io.tensionwire.contract.Indicator;
import io.tensionwire.contract.Modality;
import io.tensionwire.contract.PairTension;
import io.tensionwire.contract.Quad;
import io.tensionwire.contract.Span;
import io.tensionwire.contract.Tension;
import java.util.List;
import org.junit.jupiter.api.Test;

class TensionScoreTest {
    @Test
    void nothingFoundIsNoTension() {
        assertThat(TensionScore.of(List.of())).isEqualTo(Tension.NONE);
    }

    @Test
    void theFormulaCanBeRedoneByHand() {
        Tension tension = TensionScore.of(List.of(
                indicator(Category.TENSION, "ease", 4, "headline", List.of("RUS"), List.of("USA")),
                indicator(Category.ACCUSE, null, -3, "body", List.of("RUS"), List.of("USA")),
                indicator(Category.CONSULT, null, 2.5, "body", List.of("USA"), List.of("RUS"))));

        // heat 3·4 + 1·3 = 15, level 100·(1 − e^(−15/40)); statements −1, acts (3 − 2.5) / 5.5
        assertThat(tension)
                .isEqualTo(new Tension(31.3, -0.67, 3, 14.5, List.of(new PairTension("RUS", "USA", 31.3, -0.67))));
    }

    @Test
    void easingTensionIsAHighLevelThatFalls() {
        Tension tension = TensionScore.of(List.of(
                indicator(Category.TENSION, "ease", 4, "headline", List.of("RUS"), List.of("USA")),
                indicator(Category.MOBILIZE, "troops", -6.5, "headline", List.of("RUS"), List.of("UKR")),
                indicator(Category.TENSION, "ease", 4, "headline", List.of("RUS"), List.of("USA"))));

        assertThat(tension.level()).isGreaterThan(50);
        assertThat(tension.direction()).isNegative();
    }

    @Test
    void cooperationAloneIsNoHeat() {
        Tension tension =
                TensionScore.of(List.of(indicator(Category.AID, null, 10, "body", List.of("NOR"), List.of("SOM"))));

        assertThat(tension.level()).isZero();
        assertThat(tension.direction()).isEqualTo(-1);
    }

    @Test
    void aPairOfOneIsNoPair() {
        Tension tension =
                TensionScore.of(List.of(indicator(Category.ASSAULT, null, -9, "body", List.of("SYR"), List.of("SYR"))));

        assertThat(tension.pairs()).isEmpty();
    }

    private static Indicator indicator(
            Category category, String mode, double weight, String field, List<String> source, List<String> target) {
        Quad quad = category.quad() == null ? Quad.VERBAL_COOPERATION : category.quad();
        boolean lead = field.equals("headline");
        return new Indicator(
                category,
                mode,
                null,
                quad,
                weight,
                Modality.ASSERTED,
                null,
                source,
                target,
                field,
                0,
                1,
                "x",
                new Span(0, 1),
                lead,
                "test");
    }
}
