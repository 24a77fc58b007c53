package io.tensionwire.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tensionwire.ingest.KnownFormats;
import io.tensionwire.ingest.lines.JsonLinesFormat;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireFormatsTest {
    private final WireFormats formats = KnownFormats.all();

    @ParameterizedTest
    @CsvSource({"'{\"id\":1}', json-lines", "Ships met, plain-text"})
    void theContentTellsTheFormat(String content, String expected) {
        assertThat(formats.of(content).map(WireFormat::name)).hasValue(expected);
    }

    @Test
    void aFormatThatIsNamedReadsEverything() {
        assertThat(formats.only("json-lines").of("Ships met").map(WireFormat::name))
                .hasValue("json-lines");
    }

    @Test
    void anUnknownFormatIsRefusedWithTheKnownOnes() {
        assertThat(formats.named("json-lines")).isInstanceOf(JsonLinesFormat.class);
        assertThatThrownBy(() -> formats.named("jsonlines"))
                .hasMessageContaining("json-lines")
                .hasMessageContaining("plain-text");
    }

    @Test
    void whatNoFormatRecognisesIsRefusedOnceWithItsBytes() throws IOException {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1, 2, 3, 4, 5};
        ItemHints hints = new ItemHints(new Provenance("kabar"), "a.png", null, ReadItem.ARRIVAL);

        try (Readings readings = formats.read(new java.io.ByteArrayInputStream(picture), hints, Progress.START)) {
            Optional<Reading> first = readings.next();

            assertThat(first).get().isInstanceOfSatisfying(Reading.Refused.class, refused -> {
                assertThat(refused.bytes()).isEqualTo(picture);
                assertThat(refused.cause()).contains("no wire format");
            });
            assertThat(readings.next()).isEmpty();
        }
    }
}
