package io.tensionwire.enrich.tension;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Indicator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorsTest {
    private static final TensionTagger TAGGER = new TensionTagger(RuleBook.load());
    private static final KnownActors ACTORS = new KnownActors();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ukraine was attacked by Russia.                                     | RUS > UKR
            Russia, which borders Poland, attacked Ukraine.                     | RUS > UKR
            Russia, Ukraine and NATO stepped up military exercises.             | RUS,UKR,NATO >
            After Merkel left Poland, Russia attacked Ukraine.                  | RUS > UKR
            Russia's invasion of Ukraine went on.                               | RUS > UKR
            Talks between Moscow and Washington went on.                        | RUS,USA > RUS,USA
            Putin said he condemned Turkey.                                     | RUS > TUR
            Biden spoke of his meeting with Russian President Putin.            | USA > RUS
            The invasion of Kuwait by Iraq went on.                             | IRQ > KWT
            Israel released a statement, and Syrian troops attacked Turkey.     | SYR > TUR
            American troops were deployed to Poland.                            | USA > POL
            """)
    void theConstructionTellsWhoActs(String sentence, String actors) {
        Indicator main = ACTORS.tag(TAGGER, "body", sentence).get(0);

        assertThat((String.join(",", main.source()) + " > " + String.join(",", main.target())).strip())
                .isEqualTo(actors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Russia called. It attacked Ukraine.                       | RUS > UKR
            Putin left Poland. He condemned Turkey.                   | RUS > TUR
            """)
    void aPronounStandsForTheSubjectBefore(String text, String actors) {
        Indicator main = ACTORS.tag(TAGGER, "body", text).get(0);

        assertThat(String.join(",", main.source()) + " > " + String.join(",", main.target()))
                .isEqualTo(actors);
    }
}
