package io.tensionwire.enrich.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.Category;
import io.tensionwire.contract.Indicator;
import io.tensionwire.contract.Modality;
import io.tensionwire.contract.Quad;
import io.tensionwire.contract.Span;
import io.tensionwire.contract.Tension;
import java.io.BufferedReader;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Figures that are computed by hand. Of six accusations four are found, one is taken for a threat and one is missed; of four
 * gifts of aid three are found and one is taken for an assault.
 */
class MainEventsTest {
    private final MainEvents events = new MainEvents();
    private final Readings readings = new Readings();

    @Test
    void theFiguresAreThoseMadeByHand() throws Exception {
        accusation("a1", List.of(found(Category.ACCUSE, List.of("FRA"), List.of())));
        accusation("a2", List.of(found(Category.ACCUSE, List.of("FRA"), List.of())));
        accusation("a3", List.of(found(Category.ACCUSE, List.of("FRA"), List.of())));
        accusation("a4", List.of(found(Category.ACCUSE, List.of("FRA"), List.of())));
        accusation("a5", List.of(found(Category.THREATEN, List.of("FRA"), List.of("ESP"))));
        accusation("a6", List.of());
        aid("b1", List.of(found(Category.AID, List.of("FRA"), List.of("ESP"))));
        aid("b2", List.of(found(Category.AID, List.of("FRA"), List.of("ESP"))));
        aid("b3", List.of(found(Category.AID, List.of("FRA"), List.of("ESP"))));
        aid("b4", List.of(found(Category.ASSAULT, List.of("ESP"), List.of("FRA"))));

        // F1 = 2·right / (2·right + wrong + missed); AID: 6/7 = .857, ACCUSE: 8/10, conflict: 10/12, quad 3: 10/11.
        assertThat(events.lines())
                .containsExactly(
                        "polarity       n=   10 accuracy=0.800 macroF1=0.845  conflict=0.83 cooperation=0.86",
                        "quad           n=   10 accuracy=0.800 macroF1=0.883  2=0.86 3=0.91",
                        "plover         n=   10 accuracy=0.700 macroF1=0.829  ACCUSE=0.80 AID=0.86",
                        "actors         n=   10 source=0.800 target=0.400 directed-dyad=0.400 unordered=0.500");
        assertThat(events.disagreements())
                .filteredOn(row -> row.what().equals("plover"))
                .containsExactly(
                        new Disagreement("a5", "plover", "ACCUSE", "THREATEN", "rule.threaten"),
                        new Disagreement("a6", "plover", "ACCUSE", "none", ""),
                        new Disagreement("b4", "plover", "AID", "ASSAULT", "rule.assault"));
    }

    @Test
    void anActWhereThereIsNoneIsAFalseAlarm() throws Exception {
        add("{\"id\":\"n1\",\"text\":\"x\",\"status\":\"no_event\",\"events\":[]}", List.of());
        add(
                "{\"id\":\"n2\",\"text\":\"x\",\"status\":\"no_event\",\"events\":[]}",
                List.of(found(Category.AID, List.of(), List.of())));
        add(
                "{\"id\":\"c1\",\"text\":\"x\",\"status\":\"coded\",\"events\":[{\"penta\":4}]}",
                List.of(found(Category.ASSAULT, List.of(), List.of())));

        assertThat(events.lines())
                .containsExactly("event-or-none  n=3 precision=0.500 recall=1.000 F1=0.667 false-positive-rate=0.500");
    }

    @Test
    void labelAndModalityMustBothBeRightInAMinimalPair() throws Exception {
        String start = "{\"text\":\"Fish swim.\",\"pair\":\"p\",\"events\":[{\"start\":0,\"end\":4,\"label\":";
        add(
                start + "\"AID|AGREE\",\"modality\":\"asserted\"}],\"id\":\"1\"}",
                List.of(found(Category.AGREE, List.of(), List.of())));
        add(
                start + "\"AID\",\"modality\":\"negated\"}],\"id\":\"2\"}",
                List.of(found(Category.AID, List.of(), List.of())));
        add(start + "\"TENSION\",\"modality\":\"asserted\"}],\"id\":\"3\"}", List.of());

        assertThat(readings.lines())
                .containsExactly(
                        "label+modality n=    3 accuracy=0.333",
                        "minimal-pairs  n=    3 accuracy=0.333",
                        "evidence       n=    3 overlapping=0.667 exact=0.667",
                        "attribution    precision=0.000 recall=0.000 F1=0.000");
        assertThat(readings.disagreements())
                .containsExactly(
                        new Disagreement("2", "label+modality", "AID negated", "AID asserted", "rule.aid"),
                        new Disagreement("3", "label+modality", "TENSION asserted", "none", ""));
    }

    private void accusation(String id, List<Indicator> found) throws Exception {
        add(
                "{\"id\":\"" + id + "\",\"text\":\"x\",\"events\":[{\"plover\":\"DISAPPROVE\",\"quad\":3,"
                        + "\"source\":[\"FRAGOV\"],\"target\":[\"ESP\"]}]}",
                found);
    }

    private void aid(String id, List<Indicator> found) throws Exception {
        add(
                "{\"id\":\"" + id + "\",\"text\":\"x\",\"events\":[{\"plover\":\"AID\",\"quad\":2,"
                        + "\"source\":[\"FRA\"],\"target\":[\"ESP\"]}]}",
                found);
    }

    private void add(String line, List<Indicator> found) throws Exception {
        GoldText gold =
                Gold.read(new BufferedReader(new StringReader(line))).texts().get(0);
        Annotations annotations = new Annotations(List.of(), List.of(), found, Tension.NONE, "test");
        events.add(gold, annotations);
        readings.add(gold, annotations);
    }

    private static Indicator found(Category category, List<String> source, List<String> target) {
        Quad quad = category.quad();
        return new Indicator(
                category,
                null,
                "18",
                quad,
                1,
                Modality.ASSERTED,
                null,
                source,
                target,
                "body",
                0,
                4,
                "Fish",
                new Span(0, 10),
                true,
                "rule." + category.name().toLowerCase(java.util.Locale.ROOT));
    }
}
