package io.tensionwire.ingest.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqueezeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"two words", "two  words", "two\twords", "two\u00A0words", "two\u2003 words", "two \n words"})
    void aRunOfWhiteSpaceIsOneSpace(String characters) {
        assertThat(squeezed(characters)).isEqualTo("two words");
    }

    @Test
    void nothingStandsBeforeTheFirstWordAndOneSpaceBehindTheLast() {
        assertThat(squeezed(" \n a  b c \n d e  ")).isEqualTo("a b c d e ");
        assertThat(squeezed("   ")).isEmpty();
        assertThat(squeezed("")).isEmpty();
    }

    @Test
    void whatFollowsASpaceNeedsNoOther() {
        assertThat(squeezed("one ", " two", "three\n")).isEqualTo("one twothree ");
    }

    private static String squeezed(String... texts) {
        StringBuilder to = new StringBuilder();
        for (String text : texts) {
            Squeeze.append(text, to);
        }
        return to.toString();
    }
}
