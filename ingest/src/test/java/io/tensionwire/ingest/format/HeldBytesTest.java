package io.tensionwire.ingest.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class HeldBytesTest {
    private static final byte[] LATIN = "café".getBytes(ISO_8859_1);

    @Test
    void theTextIsThatOfAllBytesHoweverManyWereRead() throws IOException {
        HeldBytes held = new HeldBytes("story".getBytes(UTF_8));

        held.readNBytes(3);

        assertThat(held.decoded(null).text()).isEqualTo("story");
        assertThat(held.all()).hasSize(5);
    }

    @Test
    void isDecodedOnceForEachDeclaration() {
        HeldBytes held = new HeldBytes(LATIN);

        assertThat(held.decoded(ISO_8859_1)).isSameAs(held.decoded(ISO_8859_1));
        assertThat(held.decoded(ISO_8859_1).repairs()).isEmpty();
        assertThat(held.decoded(null).repairs()).containsExactly(Repair.WINDOWS_1252);
    }
}
