package io.tensionwire.enrich.tension;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Category;
import io.tensionwire.contract.Indicator;
import io.tensionwire.contract.Modality;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModalityTest {
    private static final TensionTagger TAGGER = new TensionTagger(RuleBook.load());
    private static final KnownActors ACTORS = new KnownActors();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Russia attacked Ukraine.                                  | ASSAULT  | asserted     | RUS > UKR
            Russia did not attack Ukraine.                            | TENSION  | negated      | RUS > UKR
            Russia never attacked Ukraine.                            | TENSION  | negated      | RUS > UKR
            Russia denied attacking Ukraine.                          | TENSION  | denied       | RUS > UKR
            Russia denies that it attacked Ukraine.                   | TENSION  | denied       | RUS > UKR
            Russia will attack Ukraine.                               | THREATEN | future       | RUS > UKR
            Russia plans to attack Ukraine.                           | THREATEN | future       | RUS > UKR
            Russia will not attack Ukraine.                           | AGREE    | negated      | RUS > UKR
            Russia may attack Ukraine.                                | ASSAULT  | hypothetical | RUS > UKR
            Poland asked whether Russia attacked Ukraine.             | ASSAULT  | hypothetical | RUS > UKR
            Russia attacked Ukraine in 2014.                          | ASSAULT  | historical   | RUS > UKR
            Russia attacked Ukraine in 2021.                          | ASSAULT  | asserted     | RUS > UKR
            The potential Russian invasion of Ukraine worried many.   | ASSAULT  | hypothetical | RUS > UKR
            The Russian invasion of Ukraine worried many.             | ASSAULT  | asserted     | RUS > UKR
            A Russian invasion of Ukraine is unlikely.                | ASSAULT  | hypothetical | RUS > UKR
            Biden deployed troops in Ukraine.                         | MOBILIZE | asserted     | USA > UKR
            Biden had no plans to deploy troops in Ukraine.           | AGREE    | negated      | USA > UKR
            Biden will deploy troops in Ukraine.                      | THREATEN | future       | USA > UKR
            Biden ruled out deploying troops in Ukraine.              | AGREE    | negated      | USA > UKR
            Germany sent weapons to Ukraine.                          | AID      | asserted     | DEU > UKR
            Germany will send weapons to Ukraine.                     | AGREE    | future       | DEU > UKR
            Germany will not send weapons to Ukraine.                 | REJECT   | negated      | DEU > UKR
            Germany refused to send weapons to Ukraine.               | REJECT   | asserted     | DEU > UKR
            Japan lifted sanctions on Iran.                           | RETREAT  | asserted     | JPN > IRN
            Japan will lift sanctions on Iran.                        | AGREE    | future       | JPN > IRN
            Japan will not lift sanctions on Iran.                    | REJECT   | negated      | JPN > IRN
            Japan refused to lift sanctions on Iran.                  | REJECT   | asserted     | JPN > IRN
            Erdogan met Putin.                                        | CONSULT  | asserted     | TUR > RUS
            Erdogan will meet Putin.                                  | AGREE    | future       | TUR > RUS
            Erdogan did not meet Putin.                               | REJECT   | negated      | TUR > RUS
            Erdogan refused to meet Putin.                            | REJECT   | asserted     | TUR > RUS
            Washington imposed sanctions on Moscow.                   | COERCE   | asserted     | USA > RUS
            Washington threatened to impose sanctions on Moscow.      | THREATEN | asserted     | USA > RUS
            Putin accused NATO of attacking Serbia.                   | ACCUSE   | asserted     | RUS > NATO
            India promised to pay Nepal.                              | AGREE    | future       | IND > NPL
            Greeks will march against Germany.                        | THREATEN | future       | GRC > DEU
            Russian troops would be used against Ukraine.             | THREATEN | future       | RUS > UKR
            Poland asked if US troops would be used against Russia.   | MOBILIZE | hypothetical | USA > RUS
            French officers are likely to be arrested in Turkey.      | COERCE   | hypothetical | TUR > FRA
            Iran fired 1649 rounds at Iraq.                           | ASSAULT  | asserted     | IRN > IRQ
            Moscow and Washington agreed to continue talks.           | AGREE    | asserted     | RUS,USA > RUS,USA
            """)
    void oneWordDecidesWhatTheActIs(String sentence, String category, String modality, String actors) {
        List<Indicator> found = ACTORS.tag(TAGGER, "body", sentence);

        assertThat(found).as(sentence).isNotEmpty();
        Indicator main = found.get(0);
        assertThat(main.category() + " " + main.modality().json() + " " + String.join(",", main.source()) + " > "
                        + String.join(",", main.target()))
                .isEqualTo(category + " " + modality + " " + actors);
    }

    @Test
    void aDeniedAttackWeighsLittleAndIsNoAssault() {
        Indicator denied =
                ACTORS.tag(TAGGER, "body", "Russia denied attacking Ukraine.").get(0);
        Indicator asserted =
                ACTORS.tag(TAGGER, "body", "Russia attacked Ukraine.").get(0);

        assertThat(denied.category()).isNotEqualTo(Category.ASSAULT);
        assertThat(Math.abs(denied.weight())).isLessThan(Math.abs(asserted.weight()) / 5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Japan is considering sending aid to Haiti.",
                "Germany is weighing the possibility of lifting sanctions on Iran.",
                "France is undecided whether to help Mali.",
            })
    void helpThatIsOnlyConsideredIsNone(String sentence) {
        assertThat(ACTORS.tag(TAGGER, "body", sentence)).isEmpty();
    }

    @Test
    void aDeniedChargeIsDeniedToItsEnd() {
        assertThat(ACTORS.tag(
                        TAGGER,
                        "body",
                        "Kenya rejected accusations by Somalia that its troops, who left, attacked Somalia."))
                .extracting(Indicator::modality)
                .containsOnly(Modality.DENIED);
        assertThat(ACTORS.tag(TAGGER, "body", "Kenya denied charges that it attacked Somalia, and accused Ethiopia."))
                .extracting(Indicator::category)
                .contains(Category.ACCUSE);
    }

    @Test
    void aDenialDoesNotReachTheNextSentence() {
        List<Indicator> found = ACTORS.tag(TAGGER, "body", "Russia denied attacking Ukraine. Russia attacked Georgia.");

        assertThat(found).extracting(Indicator::modality).containsExactly(Modality.DENIED, Modality.ASSERTED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Russia attacked Ukraine, Poland said.             | x:Poland
            According to NATO, Russia attacked Ukraine.       | x:NATO
            France said that Russia attacked Ukraine.         | x:France
            """)
    void whoSaysSoIsNamed(String sentence, String speaker) {
        assertThat(ACTORS.tag(TAGGER, "body", sentence).get(0).attribution()).isEqualTo(speaker);
    }

    @Test
    void withoutASpeakerTheStorySpeaks() {
        assertThat(ACTORS.tag(TAGGER, "body", "Russia attacked Ukraine.").get(0).attribution())
                .isNull();
    }
}
