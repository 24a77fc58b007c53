package io.tensionwire.enrich.tension;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Category;
import io.tensionwire.contract.Indicator;
import io.tensionwire.contract.Story;
import io.tensionwire.enrich.entity.FoundEntities;
import io.tensionwire.enrich.text.Tokenizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TensionTaggerTest {
    private static final TensionTagger TAGGER = new TensionTagger(RuleBook.load());
    private static final KnownActors ACTORS = new KnownActors();
    private static final String[] WORDS =
            ("Russia Ukraine and the NATO attacked deploy troops to sanctions on , . ; \" ' ( will not "
                            + "if no plans tensions between eased by was who which his it talks with in 2014 \uD83D\uDE00 agreed refuse "
                            + "attack aid \n\n denied that said according arrest")
                    .split(" ");

    @Test
    void anyTextIsReadAndEverySpanHoldsItsText() {
        Random random = new Random(11);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int word = random.nextInt(60); word > 0; word--) {
                text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(8) == 0 ? "" : " ");
            }
            for (Indicator indicator : ACTORS.tag(TAGGER, "body", text.toString())) {
                assertThat(indicator.text()).isEqualTo(text.substring(indicator.start(), indicator.end()));
                assertThat(indicator.weight()).isBetween(-10.0, 10.0);
                assertThat(indicator.source()).doesNotHaveDuplicates();
                assertThat(indicator.target()).doesNotHaveDuplicates();
                assertThat(indicator.start())
                        .isBetween(
                                indicator.sentence().start(),
                                indicator.sentence().end());
            }
        }
    }

    @Test
    void theSameTextGivesTheSameIndicators() {
        String text = "Russia attacked Ukraine. NATO condemned Russia and deployed troops to Poland.";

        assertThat(ACTORS.tag(TAGGER, "body", text)).isEqualTo(ACTORS.tag(TAGGER, "body", text));
    }

    @Test
    void aStatementOfNoActIsFoundInOrdinaryNews() {
        assertThat(ACTORS.tag(TAGGER, "body", "Norway grows more barley. Finland likes its summers."))
                .isEmpty();
    }

    @Test
    void aFieldAboutSportTellsOfNoActAnywhere() {
        String match = "The goalkeeper was hurt. The referee left early. ";
        String praise = "France praised Germany.";

        assertThat(ACTORS.tag(TAGGER, "body", match + praise)).isEmpty();
        assertThat(ACTORS.tag(TAGGER, "body", "The goalkeeper was hurt. " + praise))
                .hasSize(1);
    }

    @Test
    void theMainActOfASentenceComesFirst() {
        List<Indicator> found =
                ACTORS.tag(TAGGER, "body", "After Russia attacked Ukraine, Poland deployed troops near Belarus.");

        assertThat(found).extracting(Indicator::category).containsExactly(Category.MOBILIZE, Category.ASSAULT);
    }

    @Test
    void headlineAndFirstTwoParagraphsAreTheLead() {
        String body = "Russia attacked Ukraine.\n\nRussia attacked Ukraine.\n\nRussia attacked Ukraine.";

        assertThat(ACTORS.tag(TAGGER, "body", body)).extracting(Indicator::lead).containsExactly(true, true, false);
        assertThat(ACTORS.tag(TAGGER, "headline", "Russia attacked Ukraine"))
                .extracting(Indicator::lead)
                .containsExactly(true);
    }

    @Test
    void aLanguageWithoutRulesHasNoIndicators() {
        Story story = Story.builder("test:1").language("xx").build();

        assertThat(TAGGER.tag(
                        story,
                        List.of(Tokenizer.tokenize("body", "Russia attacked Ukraine.")),
                        new FoundEntities(List.of(), List.of(), List.of(), null)))
                .isEmpty();
    }
}
