package io.tensionwire.enrich.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tensionwire.contract.Category;
import io.tensionwire.contract.Indicator;
import io.tensionwire.contract.Modality;
import io.tensionwire.contract.Quad;
import io.tensionwire.contract.Span;
import io.tensionwire.contract.Tension;
import io.tensionwire.enrich.lexicon.LexiconFiles;
import io.tensionwire.enrich.lexicon.LexiconRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README publishes of the formula is what the program does. */
class PublishedFormulaTest {
    private static final Path README = Path.of("../README.md");
    private static final String TABLE_OF_EXAMPLE = "| place | category | told as |";

    @Test
    void theFactorsAreThoseOfTheFile() throws IOException {
        List<String> published = rowsAfter("| factor | | |").stream()
                .map(row -> row.get(0).replace("`", "") + " " + row.get(1) + " " + row.get(2))
                .toList();
        List<String> used =
                LexiconFiles.onClassPath(Set.of("modality-factors.tsv")).rows("modality-factors.tsv", 3).stream()
                        .map(LexiconRow::cells)
                        .map(cells -> String.join(" ", cells))
                        .toList();

        assertThat(published).isEqualTo(used);
    }

    @Test
    void theExampleCanBeRedone() throws IOException {
        Weights weights = RuleBook.load().weights();
        List<Indicator> indicators = new ArrayList<>();
        for (List<String> row : rowsAfter(TABLE_OF_EXAMPLE)) {
            Indicator indicator = indicator(row, weights);
            assertThat(indicator.weight()).as(row.toString()).isEqualTo(Double.parseDouble(row.get(6)));
            int place = List.of("body", "lead", "headline").indexOf(row.get(0)) + 1;
            assertThat(place * Math.abs(indicator.weight()))
                    .as(row.toString())
                    .isCloseTo(Double.parseDouble(row.get(7)), within(1e-9));
            indicators.add(indicator);
        }
        Tension tension = TensionScore.of(indicators);

        assertThat(List.of(tension.escalation(), tension.deescalation(), tension.level(), tension.direction()))
                .isEqualTo(resultsOfExample());
    }

    private static Indicator indicator(List<String> row, Weights weights) {
        String[] names = row.get(1).split("/");
        Category category = Category.valueOf(names[0]);
        String mode = names.length > 1 ? names[1] : null;
        Reading reading = new Reading(Modality.of(row.get(2)), false);
        double weight = weights.weigh(
                        category,
                        mode,
                        reading,
                        row.get(3).equals("yes"),
                        row.get(4).equals("yes"))
                .weight();
        String field = row.get(0).equals("headline") ? "headline" : "body";
        return new Indicator(
                category,
                mode,
                null,
                Quad.VERBAL_CONFLICT,
                weight,
                reading.modality(),
                null,
                List.of(),
                List.of(),
                field,
                0,
                1,
                "x",
                new Span(0, 1),
                !row.get(0).equals("body"),
                "test");
    }

    /** The results in the line under the table stand in bold type, in this order. */
    private static List<Double> resultsOfExample() throws IOException {
        String text = Files.readString(README);
        String below = text.substring(text.indexOf("escalation = ", text.indexOf(TABLE_OF_EXAMPLE)));
        return Pattern.compile("\\*\\*(-?[0-9.]+)\\*\\*")
                .matcher(below.substring(0, below.indexOf('\n')))
                .results()
                .map((MatchResult number) -> Double.valueOf(number.group(1)))
                .toList();
    }

    private static List<List<String>> rowsAfter(String header) throws IOException {
        return Files.readAllLines(README).stream()
                .map(String::strip)
                .dropWhile(line -> !line.startsWith(header))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }
}
