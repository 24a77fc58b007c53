package io.tensionwire.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireFormatsTest {
    private final WireFormats formats = new WireFormats();

    @ParameterizedTest
    @CsvSource({
        "a.txt, '{\"id\":1}', plain-text",
        "A.JSONL, Ships met, json-lines",
        "a.ndjson, '', json-lines",
        "a.json, '', json-lines",
        "a, '{\"id\":1}', json-lines",
        "a, Ships met, plain-text",
        "a, '', plain-text"
    })
    void theEndingOfTheNameGoesBeforeTheContent(String name, String content, String expected) {
        assertThat(formats.of(name, content.getBytes(UTF_8)).name()).isEqualTo(expected);
    }

    @Test
    void anUnknownFormatIsRefusedWithTheKnownOnes() {
        assertThat(formats.named("json-lines")).isInstanceOf(JsonLinesFormat.class);
        assertThatThrownBy(() -> formats.named("jsonlines")).hasMessageContaining("json-lines, plain-text");
    }
}
