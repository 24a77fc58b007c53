package io.tensionwire.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.ingest.KnownFormats;
import io.tensionwire.ingest.format.WireFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every JSON goes to the reader that its first object tells. */
class JsonRecognitionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":\"a:1\"}|json-lines",
                "{\"id\":\"a:1\",\"headline\":\"Ships met\",\"more\":1}|json-lines",
                "{\"headline\":\"Ships met\",\"body\":\"x\",\"id\":\"a:1\"}|json-lines",
                "{\"id\":\"a:1\",\"body\":\"breaks off|json-lines",
                "{\"id\":\"a:1\",\"uri\":\"urn:x\",\"headline\":\"Ships met\"}|ninjs",
                "{\"id\":\"a:1\",\"title\":\"Ships met\",\"text\":\"x\"}|ninjs",
                "{\"id\":\"7\",\"type\":\"heartbeat\",\"status\":\"ok\"}|ninjs",
                "{\"guid\":\"urn:x\",\"version\":\"1\"}|ninjs",
                "[{\"id\":\"a:1\",\"headline\":\"Ships met\"}]|ninjs",
                "{}|ninjs",
                "[]|ninjs",
                "{\"api_version\":\"1.1\",\"data\":{}}|ap-media-api",
                "{\"format\":\"digitalwires@0.9.1\"}|dpa-digitalwires",
                "[Ships met] on Monday|plain-text"
            })
    void theFirstObjectTellsTheFormat(String opening, String format) {
        assertThat(KnownFormats.all().of(opening).map(WireFormat::name)).hasValue(format);
    }

    @Test
    void aStoryOverSeveralLinesIsNoJsonLine() {
        assertThat(KnownFormats.all()
                        .of("{\n \"id\": \"a:1\",\n \"headline\": \"x\"\n}")
                        .map(WireFormat::name))
                .hasValue("ninjs");
    }

    @Test
    void aFirstLineThatTellsNothingDoesNotHideTheSecond() {
        assertThat(KnownFormats.all()
                        .of("{oops}\n{\"id\":\"a:1\",\"body\":\"x\"}\n")
                        .map(WireFormat::name))
                .hasValue("json-lines");
    }

    @Test
    void namesAreSeenUntilTheOpeningBreaksOff() {
        JsonOpening seen = JsonOpening.of("[{\"pubStatus\":\"usable\",\"a\":{\"item_id\":1},\"body_html\":\"<p>Sh");

        assertThat(seen.names()).containsExactly("pubstatus", "a", "bodyhtml");
        assertThat(seen.inner()).containsExactly("itemid");
        assertThat(seen.text("pubstatus")).isEqualTo("usable");
    }
}
