package io.tensionwire.enrich.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.Entity;
import io.tensionwire.contract.Indicator;
import io.tensionwire.contract.Story;
import io.tensionwire.enrich.lexicon.LexiconException;
import io.tensionwire.enrich.lexicon.LexiconFiles;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A folder of the user's, put over the built-in lexicon. */
class LexiconOverlayTest {
    private static final LexiconFiles BUILT_IN = Lexicon.builtIn();

    @Test
    void aNewRowAdds() {
        Annotations found = annotate(
                Map.of("organizations.tsv", "-\tZYX\tZyxland Harbour Board\tagency\tNLD\tZHB\n"),
                "The Zyxland Harbour Board closed the quay. ZHB gave no reason.");

        assertThat(found.entities().get(0).id()).isEqualTo("x:zyxland-harbour-board");
        assertThat(found.entities().get(0).mentions()).hasSize(2);
    }

    @Test
    void aRowOverridesTheOneOfTheSameId() {
        Annotations found = annotate(
                Map.of("capitals.tsv", "Q649\tcapital\tMuskovia\tRUS\t55.75,37.62\t-\tRUS\n"),
                "Muskovia lies far from Kyiv.");

        assertThat(found.entities()).extracting(Entity::id).contains("Q649");
        assertThat(annotate(Map.of("capitals.tsv", "Q649\tcapital\tMuskovia\tRUS\t55.75,37.62\t-\tRUS\n"), "In Moscow.")
                        .entities())
                .extracting(Entity::id)
                .doesNotContain("Q649");
    }

    @Test
    void aRowWithoutAnIdOverridesTheOneOfTheSameNameAndCountry() {
        Map<String, String> overlay =
                Map.of("cities.tsv", "Q777777\tcity\tBanha\tEGY\t30.46,31.18\tBenha City\t167029\t-\n");

        assertThat(annotate(overlay, "Trains stop in Banha.").entities())
                .extracting(Entity::id)
                .containsExactly("Q777777");
    }

    @Test
    void aHyphenBeforeAKeyTakesTheRowAway() {
        assertThat(annotate(Map.of("capitals.tsv", "-Q1435\n"), "They met in Zagreb.")
                        .entities())
                .noneMatch(entity -> entity.id().equals("Q1435"));
        assertThat(annotate(Map.of("cities.tsv", "-Banha\tEGY\n"), "Trains stop in Banha.")
                        .entities())
                .noneMatch(entity -> "EGY".equals(entity.country()));
    }

    @Test
    void removingWhatIsNotThereIsAFaultOfItsLine() {
        assertThatThrownBy(() -> lexicon(Map.of("capitals.tsv", "# mine\n-Q0\n")))
                .isInstanceOf(LexiconException.class)
                .hasMessageStartingWith("mine/capitals.tsv:2: there is no row \"Q0\" to remove");
    }

    @Test
    void aFaultNamesTheFileOfTheOverlayAndItsLine() {
        assertThatThrownBy(() -> lexicon(Map.of("waters.tsv", "-\tsea\tLost Sea\tXYZ\t43,34\t-\n")))
                .hasMessageStartingWith("mine/waters.tsv:1: unknown country code \"XYZ\"");
        assertThatThrownBy(() -> lexicon(Map.of("waters.tsv", "-\tsea\tLost Sea\n")))
                .hasMessageStartingWith("mine/waters.tsv:1: expected 6 cells, found 3");
    }

    @Test
    void aFileThatTheLexiconHasNotIsAFault() {
        assertThatThrownBy(() -> lexicon(Map.of("seas.tsv", "x\n"))).hasMessageContaining("seas.tsv");
    }

    @Test
    void aRuleOverridesAddsAndTakesAway() {
        String body = "Norway zyxed Sweden. Norway attacked Sweden.";
        Map<String, String> adds = Map.of(
                "tension-en-verbal-conflict.rules",
                "[accuse.zyx] ACCUSE 111\n    zyx~\n    eg Norway zyxed Sweden. => NOR > SWE\n");
        Map<String, String> takesAway = Map.of("tension-en-material-conflict.rules", "-[assault.attack]\n");
        Map<String, String> overrides = Map.of(
                "tension-en-material-conflict.rules",
                "[assault.attack] ACCUSE 111\n    attack~\n    eg Norway attacked Sweden. => NOR > SWE\n");

        assertThat(rules(adds, body)).contains("accuse.zyx", "assault.attack");
        assertThat(rules(takesAway, body)).doesNotContain("assault.attack");
        assertThat(annotate(overrides, body).indicators())
                .anyMatch(found -> found.rule().equals("assault.attack")
                        && found.category().name().equals("ACCUSE"));
    }

    @Test
    void wordsOfAClassAreAddedAndTakenAway() {
        Map<String, String> adds = Map.of("words-en.tsv", "tense\tzyxness\n");
        Map<String, String> takesAway = Map.of("words-en.tsv", "-tense\tfriction+\n");

        assertThat(rules(adds, "Zyxness rose between India and Pakistan.")).contains("tension.rise");
        assertThat(rules(Map.of(), "Friction rose between India and Pakistan.")).contains("tension.rise");
        assertThat(rules(takesAway, "Friction rose between India and Pakistan."))
                .doesNotContain("tension.rise");
    }

    @Test
    void aGuardedRowLeavesTheNameToTheOthers() {
        Map<String, String> overlay =
                Map.of("cities.tsv", "x:tripoli-of-iowa\ttown\tTripoli\tUSA\t42.8,-92.3\t-\t1191\tIowa\n");

        assertThat(annotate(overlay, "They met in Tripoli.").entities())
                .extracting(Entity::id)
                .containsExactly("Q3579");
    }

    @Test
    void theHashCoversTheOverlayAndNotTheOrderOfItsFiles() {
        Map<String, byte[]> one = new LinkedHashMap<>();
        one.put("waters.tsv", bytes("-\tsea\tZyx Sea\t-\t1,2\t-\n"));
        one.put("capitals.tsv", bytes("-Q1435\n"));
        Map<String, byte[]> other = new TreeMap<>(one);

        String hash = BUILT_IN.with("mine", one).hash();
        assertThat(hash).isEqualTo(BUILT_IN.with("elsewhere", other).hash()).isNotEqualTo(BUILT_IN.hash());
        other.put("capitals.tsv", bytes("-Q1519\n"));
        assertThat(BUILT_IN.with("mine", other).hash()).isNotEqualTo(hash);
        assertThat(annotate(Map.of("capitals.tsv", "-Q1435\n"), "In Oslo.").lexicon())
                .isEqualTo(BUILT_IN.with("mine", Map.of("capitals.tsv", bytes("-Q1435\n")))
                        .hash());
    }

    private static List<String> rules(Map<String, String> overlay, String body) {
        return annotate(overlay, body).indicators().stream()
                .map(Indicator::rule)
                .toList();
    }

    private static Annotations annotate(Map<String, String> overlay, String body) {
        Story story = Story.builder("overlay:1").language("en").body(body).build();
        return new Annotator(lexicon(overlay)).annotate(story);
    }

    private static Lexicon lexicon(Map<String, String> overlay) {
        Map<String, byte[]> files = new TreeMap<>();
        overlay.forEach((name, text) -> files.put(name, bytes(text)));
        return Lexicon.of(BUILT_IN.with("mine", files));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
