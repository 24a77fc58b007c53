package io.tensionwire.enrich.tension;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Indicator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where no actor is known, an act counts if those who act are of public life. */
class PublicLifeTest {
    private static final TensionTagger TAGGER = new TensionTagger(RuleBook.load());
    private static final KnownActors ACTORS = new KnownActors();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a farmer was stabbed by his brother near the well.",
                "the police found that the baker had been murdered at home.",
                "two officers were wounded when stones fell.",
                "neighbours fought over a fence.",
                "people bring bread and stay for the evening.",
            })
    void aPrivateActIsNone(String sentence) {
        assertThat(found(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            police shot dead two miners at the gate.                            | ASSAULT 190
            two miners were shot dead by police.                                | ASSAULT 190
            nine people have died in police firing since monday.                | ASSAULT 180
            forty of the deaths were due to army firing on a crowd.             | ASSAULT 180
            a tailor died in police custody last night.                         | ASSAULT 180
            two suspected rebels were killed in an encounter with soldiers.     | ASSAULT 180
            a baker succumbed to injuries from police bullets.                  | ASSAULT 180
            the policemen who on friday killed a baker were sent home.          | ASSAULT 180
            constables fired 20 rounds to clear the square.                     | ASSAULT 175
            six women were injured in police firing.                            | ASSAULT 175
            rebels killed two shepherds.                                        | ASSAULT 190
            a mob killed a trader and burned his shop.                          | PROTEST 145
            four traders were killed in communal riots.                         | PROTEST 145
            he was detained and later let go.                                   | COERCE 173
            two students were picked up by police at night.                     | COERCE 173
            """)
    void armedPeopleMobsAndThoseInPowerArePublic(String sentence, String act) {
        assertThat(found(sentence))
                .extracting(indicator -> indicator.category() + " " + indicator.cameo())
                .contains(act);
    }

    private static List<Indicator> found(String sentence) {
        return ACTORS.tag(TAGGER, "body", sentence);
    }
}
