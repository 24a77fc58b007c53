package io.tensionwire.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.tensionwire.ingest.format.Repair;
import io.tensionwire.ingest.json.JsonFind.Broken;
import io.tensionwire.ingest.json.JsonFind.Whole;
import io.tensionwire.ingest.story.UnreadableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireJsonTest {
    private static final Duration BOUND = Duration.ofSeconds(5);

    @Test
    void whatIsRightIsReadWithoutRepairs() {
        Whole whole = whole("{\"a\":\"x\",\"b\":[1,true,null]}");

        assertThat(whole.node().get("a").textValue()).isEqualTo("x");
        assertThat(whole.repairs()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"n\":1}{\"n\":2}",
                "{\"n\":1}\n{\"n\":2}\n",
                "{\"n\":1},\n{\"n\":2}",
                "[{\"n\":1},{\"n\":2}]",
                "[{\"n\":1},{\"n\":2},]",
                "[{\"n\":1}][{\"n\":2}]",
                "\u001E{\"n\":1}\n\u001E{\"n\":2}\n",
                "\uFEFF{\"n\":1}\r\n\uFEFF{\"n\":2}"
            })
    void severalObjectsAreToldOneByOne(String text) {
        assertThat(all(text))
                .extracting(find -> ((Whole) find).node().get("n").intValue())
                .containsExactly(1, 2);
    }

    @Test
    void everyObjectTellsWhereItStands() {
        String text = " {\"n\":1} \n{\"items\":[{\"a\":[]},{\"b\":{}}]}";
        List<JsonFind> found = all(text);
        Whole second = (Whole) found.get(1);
        JsonNode items = second.node().get("items");

        assertThat(cut(text, found.get(0).span())).isEqualTo("{\"n\":1}");
        assertThat(cut(text, second.span(items.get(0)))).isEqualTo("{\"a\":[]}");
        assertThat(cut(text, second.span(items.get(1)))).isEqualTo("{\"b\":{}}");
        assertThat(second.span(second.node())).isEqualTo(second.span());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"a":"x\ty"}    | x\ty
                    {"a":"x\\“y\\”"} | x“y”
                    {"a":"it\\'s"}  | it's
                    {"a":"x",}      | x
                    {"n":NaN,"a":"x"} | x
                    {"n":[1,,2],"a":"x"} | x
                    {"n":04,"a":"x"} | x
                    {"a":"x","a":"x"} | x
                    """)
    void whatLeavesNoDoubtIsMended(String text, String a) {
        Whole whole = whole(text);

        assertThat(whole.node().get("a").textValue()).isEqualTo(a);
        assertThat(whole.repairs()).containsExactly(Repair.JSON);
    }

    @Test
    void aNumberThatIsNoneIsAbsent() {
        assertThat(whole("{\"n\":NaN}").node().get("n").isNull()).isTrue();
    }

    @Test
    void fractionsStayAsTheyAreWritten() {
        assertThat(whole("{\"version\":1.10}").node().get("version").asText()).isEqualTo("1.10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":\"usable\",\"status\":\"canceled\"}",
                "{\"a\":1,\"status\":\"canceled\",\"status\":\"usable\",}",
                "{\"in\":{\"status\":{\"a\":1},\"status\":{\"a\":2}}}"
            })
    void anObjectThatContradictsItselfIsRefused(String text) {
        assertThat(broken(text).cause()).contains("\"status\" twice");
    }

    @Test
    void theNameOfAContradictedFieldIsNotQuotedIfItIsText() {
        assertThat(broken("{\"Troops crossed over\":1,\"Troops crossed over\":2}")
                        .cause())
                .doesNotContain("Troops");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"headline\":\"Ferry sinks", "{\"headline\":\"Ferry sinks\"", "[{\"n\":1", "{"})
    void whatBreaksOffIsRefused(String text) {
        assertThat(broken(text).cause()).contains("breaks off").doesNotContain("Ferry");
    }

    @Test
    void whatIsWholeBeforeABreakIsTold() {
        List<JsonFind> found = all("[{\"n\":1},{\"n\":2}");

        assertThat(found).hasSize(3);
        assertThat(found.subList(0, 2)).allMatch(Whole.class::isInstance);
        assertThat(((Broken) found.get(2)).cause()).contains("not closed");
    }

    @Test
    void whereItIsBrokenIsToldAndNeverTheText() {
        assertThat(broken("{\"n\":1,\n \"a\":secret}").cause())
                .contains("line 2, column ")
                .doesNotContain("secret");
    }

    @Test
    void aBrokenLineCostsOnlyItself() {
        String text = "{\"n\":1}\n{\"n\": secret}\n{\"n\":3}";
        List<JsonFind> found = all(text);

        assertThat(found).hasSize(3);
        assertThat(cut(text, found.get(1).span())).isEqualTo("{\"n\": secret}");
        assertThat(((Whole) found.get(2)).node().get("n").intValue()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,2,3]", "{\"n\":1} and more", "]", "[null]"})
    void whatIsNoObjectIsRefusedWithAllBehindIt(String text) {
        List<JsonFind> found = all(text);

        assertThat(found.get(found.size() - 1)).isInstanceOf(Broken.class);
        assertThat(found.get(found.size() - 1).span().to()).isEqualTo(text.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"a\":[{\"a\":[", "[{\"a\":", "{\"a\":\"\n", "{\"a\":[\n"})
    void hostileNestingEndsSoonWithoutOverflow(String nest) {
        String text = nest.repeat(2_000_000 / nest.length());

        List<JsonFind> found = Assertions.assertTimeoutPreemptively(BOUND, () -> all(text));

        assertThat(found).isNotEmpty().allMatch(Broken.class::isInstance);
    }

    @Test
    void anObjectOfTooManyValuesIsRefused() {
        assertThat(broken("{\"a\":[" + "{},".repeat(600_000) + "{}]}").cause()).contains("more than");
    }

    @Test
    void aDocumentHoldsOneObject() throws UnreadableException {
        assertThat(WireJson.document(" {\"n\":1}\n").node().get("n").intValue()).isEqualTo(1);
        assertThatThrownBy(() -> WireJson.document("{\"n\":1}{\"n\":2}")).isInstanceOf(UnreadableException.class);
        assertThatThrownBy(() -> WireJson.document("[]")).isInstanceOf(UnreadableException.class);
        assertThatThrownBy(() -> WireJson.document("{\"n\"")).isInstanceOf(UnreadableException.class);
    }

    @ParameterizedTest
    @CsvSource({"' {\"a\"', true", "'[ {', true", "[[, true", "[1], false", "Ships [1], false", "'', false"})
    void jsonIsToldByItsBeginning(String opening, boolean likely) {
        assertThat(WireJson.isLikely(opening)).isEqualTo(likely);
    }

    private static List<JsonFind> all(String text) {
        WireJson objects = WireJson.of(text);
        List<JsonFind> all = new ArrayList<>();
        for (Optional<JsonFind> next = objects.next(); next.isPresent(); next = objects.next()) {
            all.add(next.get());
        }
        return all;
    }

    private static Whole whole(String text) {
        List<JsonFind> all = all(text);
        assertThat(all).singleElement().isInstanceOf(Whole.class);
        return (Whole) all.get(0);
    }

    private static Broken broken(String text) {
        List<JsonFind> all = all(text);
        assertThat(all.get(0)).isInstanceOf(Broken.class);
        return (Broken) all.get(0);
    }

    private static String cut(String text, Span span) {
        return text.substring(span.from(), span.to());
    }
}
