package io.tensionwire.replay.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When two runs count as equal. */
class ValueDigestsTest {
    @Test
    void theOrderAmongKeysDoesNotMatter() {
        ValueDigests first = digests("a 1", "b 1", "a 2");
        ValueDigests second = digests("b 1", "a 1", "a 2");
        assertThat(first.checksum()).isEqualTo(second.checksum());
        assertThat(first.differences(second)).isEmpty();
        assertThat(first.values()).isEqualTo(3);
        assertThat(first.keys()).isEqualTo(2);
    }

    @Test
    void theOrderOfTheValuesOfAKeyDoes() {
        assertThat(digests("a 1", "a 2").differences(digests("a 2", "a 1"))).containsExactly("a");
    }

    @Test
    void whatIsMissingOnEitherSideIsADifference() {
        assertThat(digests("a 1", "b 1").differences(digests("b 1", "c 1"))).containsExactly("a", "c");
        assertThat(digests("a 1").checksum()).isNotEqualTo(digests("a 1", "a 1").checksum());
    }

    private static ValueDigests digests(String... values) {
        ValueDigests digests = new ValueDigests();
        for (String value : values) {
            String[] parts = value.split(" ");
            digests.add(parts[0], parts[1].getBytes(UTF_8));
        }
        return digests;
    }
}
