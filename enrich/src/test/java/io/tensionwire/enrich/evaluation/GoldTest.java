package io.tensionwire.enrich.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lines are gold, and what is said of those that are not. */
class GoldTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id":"a","text":"Fish swim.","events":[                           | line 2: is no JSON
            [1,2]                                                              | line 2: is no JSON object
            {"text":"Fish swim.","events":[]}                                  | line 2: has no "id"
            {"id":"a","events":[]}                                             | line 2: has no "text"
            {"id":"first","text":"Fish swim.","events":[]}                     | line 2: has the id of line 1
            {"id":"a","text":"Fish.","events":{}}                              | line 2: has a "events" that is no list
            {"id":"a","text":"Fish.","events":[{"label":"ATACK"}]}             | unknown label "ATACK"; labels are [AGREE
            {"id":"a","text":"Fish.","events":[{"modality":"perhaps"}]}        | unknown modality "perhaps"
            {"id":"a","text":"Fish.","events":[{"quad":"two"}]}                | has a "quad" that is no whole number
            {"id":"a","text":"Fish.","events":[{"start":2,"end":9}]}           | offsets 2 to 9 in a text of 5
            {"id":"a","text":"Fish.","entities":[{"start":0,"end":4}]}         | has an entity without a "type"
            {"id":"a","text":"Fish.","date":"May","events":[]}                 | write it like 2026-05-04
            """)
    void aLineThatCannotBeUsedIsNamedWithItsNumber(String line, String message) {
        assertThatThrownBy(() -> read("{\"id\":\"first\",\"text\":\"Birds fly.\",\"events\":[]}\n" + line))
                .isInstanceOf(GoldException.class)
                .hasMessageContaining(message)
                .hasMessageStartingWith("line 2: ")
                .hasMessageNotContaining("Fish");
    }

    @Test
    void aFileWithoutAnyLabelIsNoGold() {
        assertThatThrownBy(() -> read("{\"id\":\"a\",\"text\":\"Fish swim.\"}"))
                .hasMessageContaining("nothing is labelled");
    }

    @Test
    void blankLinesAreSkippedAndBodyStandsForText() throws Exception {
        Gold gold = read("\n{\"id\":\"a\",\"body\":\"Fish swim.\",\"countries\":[\"SUN|RUS\"]}\n\n");

        assertThat(gold.texts()).singleElement().satisfies(text -> {
            assertThat(text.body()).isEqualTo("Fish swim.");
            assertThat(text.language()).isEqualTo("en");
            assertThat(text.countries()).containsExactly(Set.of("SUN", "RUS"));
        });
    }

    @Test
    void labelsStandAsAListOrAsAnObject() throws Exception {
        Gold gold = read("{\"id\":\"a\",\"text\":\"x\",\"labels\":[\"KILL\"]}\n"
                + "{\"id\":\"b\",\"text\":\"x\",\"labels\":{\"KILL\":1,\"ARREST\":false}}");

        assertThat(gold.texts()).extracting(GoldText::labels).containsExactly(Set.of("KILL"), Set.of("KILL"));
    }

    private static Gold read(String lines) throws IOException, GoldException {
        return Gold.read(new BufferedReader(new StringReader(lines)));
    }
}
