package io.tensionwire.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaChangeTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String BEFORE = """
            {"type":"object","description":"A thing.","required":["id","parts"],"properties":{
              "id":{"type":"string"},
              "status":{"type":"string","enum":["open","closed"]},
              "level":{"type":"number","minimum":0},
              "parts":{"type":"array","items":{"$ref":"#/$defs/part"}}},
             "$defs":{"part":{"type":"object","required":["name"],"properties":{"name":{"type":"string"}}}}}
            """;

    @Test
    void whatStaysAsItWasBreaksNothing() {
        assertThat(breaks("", "")).isEmpty();
    }

    @Test
    void aFieldThatMayBeAbsentCanBeAddedAtEveryDepth() {
        assertThat(breaks(
                        "\"id\":{\"type\":\"string\"}", "\"id\":{\"type\":\"string\"},\"more\":{\"type\":\"number\"}"))
                .isEmpty();
        assertThat(breaks("{\"name\":{", "{\"size\":{\"type\":\"integer\"},\"name\":{"))
                .isEmpty();
    }

    @Test
    void textsForPeopleCanChange() {
        assertThat(breaks("A thing.", "Some thing.")).isEmpty();
    }

    @Test
    void aFieldThatWasRemovedBreaks() {
        assertThat(breaks("\"level\":{\"type\":\"number\",\"minimum\":0},", ""))
                .containsExactly("/level was removed or renamed");
    }

    @Test
    void aFieldThatWasRenamedBreaksAlsoWithinAList() {
        assertThat(breaks("\"properties\":{\"name\":", "\"properties\":{\"title\":"))
                .containsExactly("/parts[]/name was removed or renamed");
    }

    @Test
    void aFieldThatWasNarrowedBreaks() {
        assertThat(breaks("\"number\",\"minimum\":0", "\"integer\",\"minimum\":0"))
                .containsExactly("/level: type was \"number\" and is \"integer\"");
        assertThat(breaks("\"minimum\":0", "\"minimum\":10")).containsExactly("/level: minimum was 0 and is 10");
        assertThat(breaks("\"minimum\":0", "\"minimum\":0,\"maximum\":10"))
                .containsExactly("/level was narrowed by maximum 10");
        assertThat(breaks("[\"open\",\"closed\"]", "[\"open\"]"))
                .containsExactly("/status was narrowed: closed is gone");
        assertThat(breaks("\"id\":{\"type\":\"string\"}", "\"id\":{\"type\":\"string\",\"enum\":[\"a\"]}"))
                .containsExactly("/id was narrowed to some words");
    }

    @Test
    void aFieldThatWasWidenedBreaksThoseWhoReadIt() {
        assertThat(breaks("\"minimum\":0", "\"multipleOf\":0.5"))
                .containsExactlyInAnyOrder(
                        "/level: minimum was 0 and is absent", "/level was narrowed by multipleOf 0.5");
        assertThat(breaks("[\"open\",\"closed\"]", "[\"open\",\"closed\",\"lost\"]"))
                .containsExactly("/status has the new word lost, which readers do not know");
        assertThat(breaks(",\"enum\":[\"open\",\"closed\"]", "")).containsExactly("/status takes any word now");
    }

    @Test
    void aFieldThatIsNewlyRequiredBreaksTheRecordsThatAreKept() {
        assertThat(breaks("[\"id\",\"parts\"]", "[\"id\",\"parts\",\"level\"]"))
                .containsExactly("/level is newly required");
    }

    @Test
    void aFieldThatIsNoLongerRequiredBreaksThoseWhoRelyOnIt() {
        assertThat(breaks("\"required\":[\"name\"]", "\"required\":[]"))
                .containsExactly("/parts[]/name is no longer required");
    }

    @Test
    void aListOfOtherThingsBreaks() {
        assertThat(breaks("\"items\":{\"$ref\":\"#/$defs/part\"}", "\"items\":{\"type\":\"string\"}"))
                .contains("/parts[]/name was removed or renamed", "/parts[]: type was \"object\" and is \"string\"");
        assertThat(breaks(",\"items\":{\"$ref\":\"#/$defs/part\"}", ""))
                .containsExactly("/parts: what its items are is said otherwise");
    }

    private static List<String> breaks(String old, String now) {
        assertThat(BEFORE).contains(old);
        try {
            return SchemaChange.breaks(JSON.readTree(BEFORE), JSON.readTree(BEFORE.replace(old, now)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(now, e);
        }
    }
}
