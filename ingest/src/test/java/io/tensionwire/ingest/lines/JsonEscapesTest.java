package io.tensionwire.ingest.lines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonEscapesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"a\"}",
                "{\"id\":\"a\",\"body\":\"One.\\n\\nTwo \\\"three\\\" \\/ \\t \\r\"}",
                "{\"id\":\"\\\\u0000\"}",
                "{\"id\":\"Größe 日本 😀\"}",
                ""
            })
    void whiteSpaceAndMarksMayBeEscaped(String json) {
        assertThat(JsonEscapes.mayHideControls(json.getBytes(UTF_8))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"id\":\"a\\u0000\"}", "{\"id\":\"\\ud83d\"}", "{\"id\":\"\\b\"}", "{\"id\":\"\\\\\\f\"}", "\\"
            })
    void allOtherEscapesAreSuspect(String json) {
        assertThat(JsonEscapes.mayHideControls(json.getBytes(UTF_8))).isTrue();
    }
}
