package io.tensionwire.app.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tensionwire.contract.PairTension;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.Tension;
import io.tensionwire.enrich.annotate.Explainer;
import io.tensionwire.enrich.annotate.Explanation;
import io.tensionwire.enrich.annotate.Lexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A reader with a pocket calculator comes to the printed totals from the printed lines alone. */
class ExplanationTextTest {
    private static final Pattern WEIGHT =
            Pattern.compile("      weight    (\\S+) × (\\S+) \\(\\S+\\)(?: × (\\S+) \\(attributed\\))? = (\\S+)");
    private static final Pattern PULL =
            Pattern.compile("      pull      (\\d) \\(\\w+\\) × (\\S+) = (\\S+)(?:  to (.*))?");
    private static final Story STORY = Story.builder("sum:1")
            .language("en")
            .headline("Norway threatens to attack Sweden")
            .body("Norway attacked Sweden on Monday, Finland said. Denmark deployed troops.\n\n"
                    + "Tensions rose between Norway and Sweden.\n\n"
                    + "Norway and Finland signed an agreement. Tensions between Norway and Finland eased.")
            .build();

    private final Explanation explanation = new Explainer(Lexicon.load()).explain(STORY);
    private final List<String> lines = new ExplanationText(STORY, explanation).lines();
    private final Tension tension = explanation.annotations().tension();

    @Test
    void theStoryHasAllKindsOfSums() {
        assertThat(tension.escalation()).isPositive();
        assertThat(tension.deescalation()).isPositive();
        assertThat(tension.pairs()).hasSizeGreaterThan(1);
        assertThat(block("tension")).noneMatch(line -> line.contains("none"));
    }

    @Test
    void everyWeightIsTheProductOfItsFactors() {
        List<Matcher> weights = matching(WEIGHT);

        assertThat(weights).hasSize(explanation.annotations().indicators().size());
        for (Matcher weight : weights) {
            double product = number(weight, 1) * number(weight, 2) * (weight.group(3) == null ? 1 : number(weight, 3));
            assertThat(number(weight, 4)).as(weight.group()).isCloseTo(product, within(0.0051));
        }
    }

    @Test
    void thePullsAddUpToTheTotals() {
        Map<String, Double> sums = sums(List.of());

        assertThat(sums.get("escalation")).isCloseTo(tension.escalation(), within(0.0051));
        assertThat(sums.get("deescalation")).isCloseTo(tension.deescalation(), within(0.0051));
        assertThat(level(sums)).isCloseTo(tension.level(), within(0.051));
        assertThat(direction(sums)).isCloseTo(tension.direction(), within(0.0051));
    }

    @Test
    void thePullsAddUpForEachPair() {
        for (PairTension pair : tension.pairs()) {
            String title = lines.stream()
                    .filter(line -> line.startsWith("tension " + pair.a() + "/" + pair.b() + " "))
                    .findFirst()
                    .orElseThrow();
            String numbers = title.substring(title.indexOf("indicators ") + 11, title.length() - 1);
            Map<String, Double> sums = sums(
                    Arrays.stream(numbers.split(", ")).map(Integer::valueOf).toList());

            assertThat(level(sums)).as(title).isCloseTo(pair.level(), within(0.051));
            assertThat(direction(sums)).as(title).isCloseTo(pair.direction(), within(0.0051));
        }
    }

    @Test
    void thePrintedTotalsAreThoseOfTheRecord() {
        assertThat(block("tension"))
                .anyMatch(line -> line.startsWith("  level ") && line.endsWith("= " + Numbers.text(tension.level())))
                .anyMatch(line ->
                        line.startsWith("  direction ") && line.endsWith("= " + Numbers.text(tension.direction())))
                .anyMatch(line ->
                        line.startsWith("  escalation ") && line.endsWith(" " + Numbers.text(tension.escalation())));
    }

    /** Adds up the pulls of the indicators of these numbers, counted from 1; of all if none is named. */
    private Map<String, Double> sums(List<Integer> numbers) {
        Map<String, Double> sums = new HashMap<>();
        int number = 0;
        for (Matcher pull : matching(PULL)) {
            number++;
            double strength = number(pull, 1) * number(pull, 2);
            assertThat(number(pull, 3)).as(pull.group()).isCloseTo(strength, within(0.00005));
            if (pull.group(4) != null && (numbers.isEmpty() || numbers.contains(number))) {
                for (String sum : pull.group(4).split(", ")) {
                    sums.merge(sum, strength, Double::sum);
                }
            }
        }
        return sums;
    }

    private static double level(Map<String, Double> sums) {
        return 100 * (1 - Math.exp(-sums.getOrDefault("heat", 0.0) / 40));
    }

    private static double direction(Map<String, Double> sums) {
        Double statements = balance(sums.getOrDefault("rise", 0.0), sums.getOrDefault("ease", 0.0));
        Double acts = balance(sums.getOrDefault("conflict", 0.0), sums.getOrDefault("cooperation", 0.0));
        if (statements == null || acts == null) {
            return statements != null ? statements : acts != null ? acts : 0;
        }
        return 0.7 * statements + 0.3 * acts;
    }

    private static Double balance(double up, double down) {
        return up + down == 0 ? null : (up - down) / (up + down);
    }

    private List<Matcher> matching(Pattern pattern) {
        List<Matcher> found = new ArrayList<>();
        for (String line : lines) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.matches()) {
                found.add(matcher);
            }
        }
        return found;
    }

    private List<String> block(String title) {
        int from = lines.indexOf(title);
        int to = from;
        while (!lines.get(to).isEmpty()) {
            to++;
        }
        return lines.subList(from, to);
    }

    private static double number(Matcher matcher, int group) {
        return Double.parseDouble(matcher.group(group));
    }
}
