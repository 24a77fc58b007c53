package io.tensionwire.enrich.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.tensionwire.contract.Category;
import io.tensionwire.contract.Indicator;
import io.tensionwire.contract.Modality;
import io.tensionwire.contract.PairTension;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.Tension;
import io.tensionwire.enrich.annotate.Lexicon;
import io.tensionwire.enrich.entity.EntityTagger;
import io.tensionwire.enrich.text.TokenizedText;
import io.tensionwire.enrich.text.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real story of 2021 in which tensions ease; skipped where the text is not at hand. */
class SeedStoryTest {
    private static final String DATELINE = "JAKARTA - ";

    private List<Indicator> indicators;
    private Tension tension;

    @BeforeEach
    void readTheStory() throws IOException {
        Path file = Path.of(
                System.getProperty("tensionwire.shared", "../../shared"),
                "seed",
                "voi-2021-12-09-tensions-subside.txt");
        assumeThat(file).exists();
        String text = Files.readString(file);
        Story story = Story.builder("test:seed")
                .language("en")
                .versionCreated(Instant.parse("2021-12-09T05:00:00Z"))
                .build();
        List<TokenizedText> fields = List.of(
                Tokenizer.tokenize("headline", text.substring(0, text.indexOf('\n'))),
                Tokenizer.tokenize("body", text.substring(text.indexOf(DATELINE) + DATELINE.length())));
        indicators = new TensionTagger(RuleBook.load())
                .tag(story, fields, new EntityTagger(Lexicon.load().gazetteer()).tag(story, fields));
        tension = TensionScore.of(indicators);
    }

    @Test
    void theLevelIsHighAndFalling() {
        assertThat(tension.level()).isGreaterThan(50);
        assertThat(tension.direction()).isNegative();
    }

    @Test
    void thePairsOfTheStoryAreThere() {
        assertThat(tension.pairs())
                .extracting(PairTension::a, PairTension::b)
                .contains(tuple("RUS", "USA"), tuple("RUS", "UKR"));
    }

    @Test
    void noPlansToDeployIsNoMobilisation() {
        assertThat(indicators)
                .filteredOn(indicator -> indicator.rule().startsWith("mobilize.deploy")
                        && indicator.source().contains("USA"))
                .hasSize(2)
                .allSatisfy(indicator -> {
                    assertThat(indicator.category()).isEqualTo(Category.AGREE);
                    assertThat(indicator.modality()).isEqualTo(Modality.NEGATED);
                    assertThat(indicator.weight()).isPositive();
                });
    }

    @Test
    void whatAReaderFindsIsFound() {
        assertThat(indicators.stream().map(SeedStoryTest::describe))
                .contains(
                        "tension.ease asserted RUS,USA > RUS,USA",
                        "consult.meeting asserted USA > RUS",
                        "agree.send-ideas future RUS > USA",
                        "tension.unease asserted USA > RUS",
                        "mobilize.buildup asserted RUS > UKR",
                        "assault.attack denied RUS > UKR",
                        "assault.invasion hypothetical RUS > UKR",
                        "assault.invade hypothetical RUS > UKR",
                        "threaten.warn asserted USA > RUS",
                        "threaten.impose-future future USA > RUS",
                        "request.demand asserted RUS > NATO",
                        "agree.continue-talks asserted USA,RUS > USA,RUS",
                        "accuse.allege asserted RUS > UKR,NATO",
                        "mobilize.exercises asserted RUS,UKR,NATO >",
                        "tension.rise asserted RUS,UKR,NATO > RUS,UKR,NATO",
                        "mobilize.deploy asserted RUS > FRA",
                        "accuse.protest-note asserted RUS > USA");
    }

    @Test
    void nothingOnlySpokenOfCountsAsAnAssault() {
        assertThat(indicators)
                .filteredOn(indicator -> indicator.category() == Category.ASSAULT)
                .extracting(Indicator::modality)
                .containsOnly(Modality.HYPOTHETICAL);
    }

    private static String describe(Indicator indicator) {
        return (indicator.rule() + " " + indicator.modality().json() + " " + String.join(",", indicator.source())
                        + " > " + String.join(",", indicator.target()))
                .strip();
    }
}
