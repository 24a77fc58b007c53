package io.tensionwire.ingest.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteSearchTest {

    @Test
    void theFirstOfAByteBetweenTwoOffsetsIsFoundWhateverStandsAroundIt() {
        Random random = new Random(1);
        byte[] bytes = new byte[100];
        for (int round = 0; round < 20_000; round++) {
            random.nextBytes(bytes);
            // Neighbours of the line feed in value are what arithmetic on several bytes would take for one.
            for (int i = 0; i < 20; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) (9 + random.nextInt(3));
            }
            int from = random.nextInt(bytes.length);
            int to = from + random.nextInt(bytes.length - from + 1);

            assertThat(ByteSearch.first('\n', bytes, from, to)).isEqualTo(oneByOne(bytes, from, to));
        }
    }

    private static int oneByOne(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return at;
    }
}
