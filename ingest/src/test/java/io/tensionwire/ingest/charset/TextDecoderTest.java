package io.tensionwire.ingest.charset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.ingest.format.Repair;
import java.nio.charset.Charset;
import java.util.List;
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
    void aDetectorThatMixesAlphabetsWithinWordsIsNotBelieved() {
        TextDecoder.Decoded decoded = TextDecoder.decode("{\"headline\": \"Süße Grüße\"}".getBytes(ISO_8859_1));

        assertThat(decoded.text()).isEqualTo("{\"headline\": \"Süße Grüße\"}");
        assertThat(decoded.repairs()).containsExactly(Repair.WINDOWS_1252);
    }

    @Test
    void anotherAlphabetIsStillDetectedBesideLatinWords() {
        String text =
                "NATO: Министры иностранных дел встретились в четверг в городе, чтобы говорить о море и о кораблях.";

        assertThat(TextDecoder.decode(text.getBytes(Charset.forName("windows-1251")))
                        .text())
                .isEqualTo(text);
    }

    @Test
    void bytesThatNoEncodingDefinesAreNamed() {
        TextDecoder.Decoded decoded = TextDecoder.decode(new byte[] {'a', (byte) 0x81, 'b'});

        assertThat(decoded.text()).isEqualTo("a\uFFFDb");
        assertThat(decoded.repairs()).containsExactly(Repair.WINDOWS_1252, Repair.UNDEFINED_BYTES);
    }

    @Test
    void validUtf8GoesBeforeWhatIsDeclared() {
        TextDecoder.Decoded decoded =
                TextDecoder.decode("<?xml version='1.0' encoding='iso-8859-1'?><p>Łódź</p>".getBytes(UTF_8));

        assertThat(decoded.text()).endsWith("<p>Łódź</p>");
        assertThat(decoded.repairs()).containsExactly(Repair.CHARSET_CONTRADICTED);
    }

    @Test
    void whatIsDeclaredGoesBeforeTheDetector() {
        Charset cyrillic = Charset.forName("windows-1251");

        assertThat(TextDecoder.decode("<?xml version=\"1.0\" encoding=\"windows-1251\"?><p>Мир</p>".getBytes(cyrillic))
                        .text())
                .endsWith("<p>Мир</p>");
        assertThat(TextDecoder.decode("Мир".getBytes(cyrillic), cyrillic))
                .isEqualTo(new TextDecoder.Decoded("Мир", List.of()));
    }

    @Test
    void latinOneMeansWhatWindowsMadeOfIt() {
        byte[] bytes =
                "<?xml version='1.0' encoding='ISO-8859-1'?><p>“Ja”</p>".getBytes(Charset.forName("windows-1252"));

        assertThat(TextDecoder.decode(bytes).text()).endsWith("<p>“Ja”</p>");
    }

    @Test
    void latinTextThatDeclaresUtf8IsReadAsLatin() {
        byte[] bytes =
                "<?xml version='1.0' encoding='utf8'?><p>Präsident kündigt Gespräche an</p>".getBytes(ISO_8859_1);

        assertThat(TextDecoder.decode(bytes).text()).endsWith("<p>Präsident kündigt Gespräche an</p>");
    }

    @Test
    void utf8ThatLostAByteKeepsTheRest() {
        byte[] bytes = {'<', 'p', '>', 'C', 'a', 'f', (byte) 0xC3, '<', '/', 'p', '>'};
        TextDecoder.Decoded decoded = TextDecoder.decode(bytes);

        assertThat(decoded.text()).isEqualTo("<p>Caf\uFFFD</p>");
        assertThat(decoded.repairs()).containsExactly(Repair.UNDEFINED_BYTES);
    }

    @Test
    void theDetectorReadsWhatNobodyDeclares() {
        String russian = "Министры встретились в столице и обсудили положение на границе двух стран";
        TextDecoder.Decoded decoded = TextDecoder.decode(russian.getBytes(Charset.forName("KOI8-R")));

        assertThat(decoded.text()).isEqualTo(russian);
        assertThat(decoded.repairs()).containsExactly(Repair.CHARSET_DETECTED);
    }

    @Test
    void wideXmlNeedsNoByteOrderMark() {
        assertThat(TextDecoder.decode("<p>Kyiv</p>".getBytes(UTF_16BE)).text()).isEqualTo("<p>Kyiv</p>");
        assertThat(TextDecoder.decode("<p>Kyiv</p>".getBytes(UTF_16LE)).text()).isEqualTo("<p>Kyiv</p>");
        assertThat(TextDecoder.decode("\uFEFF<p/>".getBytes(Charset.forName("UTF-32LE")))
                        .text())
                .isEqualTo("<p/>");
    }

    @Test
    void anEncodingThatNobodyKnowsIsTold() {
        assertThat(TextDecoder.decode("<?xml version='1.0' encoding='bogus'?><p/>".getBytes(UTF_8))
                        .repairs())
                .containsExactly(Repair.CHARSET_CONTRADICTED);
    }

    @Test
    void jsonShowsBytePairsByItsFirstCharacter() {
        assertThat(TextDecoder.decode("{\"a\": 1}".getBytes(UTF_16LE)).text()).isEqualTo("{\"a\": 1}");
        assertThat(TextDecoder.decode("[{\"a\": 1}]".getBytes(UTF_16BE)).text()).isEqualTo("[{\"a\": 1}]");
    }
}
