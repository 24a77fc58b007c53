package io.tensionwire.enrich.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Category;
import io.tensionwire.contract.Modality;
import io.tensionwire.enrich.annotate.Annotator;
import io.tensionwire.enrich.annotate.Lexicon;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The project's own labelled sentences, written before the rules were looked at: every category and every modality, and
 * clauses that differ in nothing but how they are presented. The floors are what the rules reach; raise them with the rules.
 */
class LabelledSentencesTest {
    private static Gold gold;
    private static List<String> figures;

    @BeforeAll
    static void evaluate() throws IOException, GoldException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LabelledSentencesTest.class.getResourceAsStream("labelled-sentences.jsonl")),
                UTF_8))) {
            gold = Gold.read(lines);
        }
        figures = Evaluation.of(gold, new Annotator(Lexicon.load())).lines();
    }

    @Test
    void theyCoverEveryCategoryAndModalityAndHoldAHundredMinimalPairs() {
        List<GoldEvent> events =
                gold.texts().stream().flatMap(text -> text.mainEvent().stream()).toList();
        Set<String> variants = gold.texts().stream()
                .map(GoldText::pair)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        long paired = gold.texts().stream().filter(text -> text.pair() != null).count();

        assertThat(gold.texts()).hasSizeGreaterThanOrEqualTo(300);
        assertThat(paired - variants.size()).as("variants of a first form").isGreaterThanOrEqualTo(100);
        assertThat(events)
                .flatExtracting(GoldEvent::labels)
                .containsAll(Arrays.stream(Category.values()).map(Enum::name).toList());
        assertThat(events).extracting(GoldEvent::modality).contains(Modality.values());
        assertThat(gold.texts()).filteredOn(GoldText::saysNoEvent).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource({
        "minimal-pairs, accuracy, 0.92",
        "label+modality, accuracy, 0.85",
        "polarity, macroF1, 0.92",
        "quad, macroF1, 0.90",
        "plover, macroF1, 0.89",
        "actors, directed-dyad, 0.72",
        "evidence, overlapping, 0.87",
        "event-or-none, F1, 0.93",
    })
    void theRulesReachTheFloor(String line, String figure, double floor) {
        assertThat(figure(line, figure)).isGreaterThanOrEqualTo(floor);
    }

    private static double figure(String line, String figure) {
        String found = figures.stream()
                .filter(each -> each.startsWith(line))
                .findFirst()
                .orElseThrow();
        Matcher value = Pattern.compile(figure + "=([0-9.]+)").matcher(found);
        assertThat(value.find()).as(found).isTrue();
        return Double.parseDouble(value.group(1));
    }
}
