package io.tensionwire.ingest.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosingSignatureTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AFP sn",
                "dpa ab cd efg",
                "AFP ab/cd-ef",
                "(©NTB)",
                "(SDA\\/sj)",
                "(AFP/ab/cd)",
                "ends",
                "-30-",
                "(END)"
            })
    void anAgencysSignatureOrAnEndMarkIsOne(String line) {
        assertThat(ClosingSignature.matches(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AFP reporters were there.",
                "sn AFP",
                "The end is near.",
                "Port United 3",
                "(see map)",
                "AP Photo",
                "(1999)",
                ""
            })
    void aSentenceIsNone(String line) {
        assertThat(ClosingSignature.matches(line)).isFalse();
    }
}
