package io.tensionwire.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** {@link PlainStretch} finds what a look at each byte finds. */
class PlainStretchTest {
    private static final int LONGEST = 40;

    @Test
    void findsEveryByteAtEveryPlaceAmongPlainOnes() {
        for (int value = 0; value < 256; value++) {
            for (int at = 0; at < LONGEST; at++) {
                byte[] bytes = "plain text of forty bytes, and no quote.".getBytes();
                bytes[at] = (byte) value;
                assertThat(PlainStretch.end(bytes, 0)).isEqualTo(end(bytes, 0, 256));
                assertThat(PlainStretch.endInFirstPlane(bytes, 0)).isEqualTo(end(bytes, 0, 0xF0));
            }
        }
    }

    @Test
    void findsTheFirstOfManyFromAnyPlaceOn() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(LONGEST)];
            random.nextBytes(bytes);
            int from = random.nextInt(bytes.length + 1);
            assertThat(PlainStretch.end(bytes, from)).isEqualTo(end(bytes, from, 256));
            assertThat(PlainStretch.endInFirstPlane(bytes, from)).isEqualTo(end(bytes, from, 0xF0));
        }
    }

    private static int end(byte[] bytes, int from, int tooHigh) {
        int at = from;
        while (at < bytes.length && isPlain(bytes[at] & 0xFF, tooHigh)) {
            at++;
        }
        return at;
    }

    private static boolean isPlain(int b, int tooHigh) {
        return b >= ' ' && b != '"' && b != '\\' && b < tooHigh;
    }
}
