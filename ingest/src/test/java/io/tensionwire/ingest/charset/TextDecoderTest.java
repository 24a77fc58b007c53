package io.tensionwire.ingest.charset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.ingest.format.Repair;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class TextDecoderTest {

    @Test
    void validUtf8NeedsNoMending() {
        TextDecoder.Decoded decoded = TextDecoder.decode("Łódź \uFFFD 東京".getBytes(UTF_8));

        assertThat(decoded.text()).isEqualTo("Łódź \uFFFD 東京");
        assertThat(decoded.repairs()).isEmpty();
    }

    @Test
    void aByteOrderMarkTellsTheEncodingAndIsLeftOut() {
        assertThat(TextDecoder.decode("\uFEFFKyiv".getBytes(UTF_8)).text()).isEqualTo("Kyiv");
        assertThat(TextDecoder.decode("\uFEFFKyiv".getBytes(UTF_16LE)).text()).isEqualTo("Kyiv");
        assertThat(TextDecoder.decode("\uFEFFKyiv".getBytes(UTF_16BE)).text()).isEqualTo("Kyiv");
        assertThat(TextDecoder.decode("\uFEFFKyiv".getBytes(UTF_8)).repairs()).containsExactly(Repair.BYTE_ORDER_MARK);
    }

    @Test
    void whatIsNotUtf8IsReadAsWindows1252() {
        TextDecoder.Decoded latin = TextDecoder.decode("Córdoba".getBytes(ISO_8859_1));

        assertThat(latin.text()).isEqualTo("Córdoba");
        assertThat(latin.repairs()).containsExactly(Repair.WINDOWS_1252);
        assertThat(TextDecoder.decode("“Ja”".getBytes(Charset.forName("windows-1252")))
                        .text())
                .isEqualTo("“Ja”");
    }

    @Test
    void bytesThatNoEncodingDefinesAreNamed() {
        TextDecoder.Decoded decoded = TextDecoder.decode(new byte[] {'a', (byte) 0x81, 'b'});

        assertThat(decoded.text()).isEqualTo("a\uFFFDb");
        assertThat(decoded.repairs()).containsExactly(Repair.WINDOWS_1252, Repair.UNDEFINED_BYTES);
    }
}
