package io.tensionwire.enrich.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackingTest {
    private static final Packing<Part> PARTS = new Packing<>(3, Part::pack, Part::unpack);

    record Part(String name, long number, int hash, double real, boolean flag, byte[] bytes, List<String> texts) {
        void pack(PackedWriter packed) {
            packed.text(name);
            packed.whole(number);
            packed.hash(hash);
            packed.real(real);
            packed.flag(flag);
            packed.bytes(bytes);
            packed.texts(texts);
        }

        static Part unpack(PackedReader packed) {
            return new Part(
                    packed.text(),
                    packed.whole(),
                    packed.hash(),
                    packed.real(),
                    packed.flag(),
                    packed.bytes(),
                    packed.texts());
        }
    }

    @Test
    void whatIsLaidDownIsTakenUpTheSame() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            Part part = new Part(
                    i % 7 == 0 ? null : "é😀".repeat(random.nextInt(200)),
                    random.nextLong() >> random.nextInt(64),
                    random.nextInt(),
                    random.nextGaussian(),
                    random.nextBoolean(),
                    i % 5 == 0 ? null : new byte[random.nextInt(300)],
                    List.of("a", "", "ы"));
            assertThat(unpacked(packed(part))).usingRecursiveComparison().isEqualTo(part);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 63, -64, 64, Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE})
    void wholeNumbersKeepTheirValueAtTheEdges(long number) {
        Part part = new Part("a", number, 0, 0, false, null, List.of());
        assertThat(unpacked(packed(part)).number()).isEqualTo(number);
    }

    @Test
    void aValueThatIsAbsentStaysAbsent() {
        assertThat(PARTS.serializer().serialize("t", null)).isNull();
        assertThat(PARTS.deserializer().deserialize("t", null)).isNull();
    }

    @Test
    void bytesThatAreCutShortAreToldFromARecord() {
        byte[] whole = packed(new Part("name", 7, 1, 2.5, true, new byte[] {1}, List.of("a")));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> unpacked(cut))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("damaged");
        }
    }

    @Test
    void recordsOfAnotherReleaseAreNamedAsSuch() {
        byte[] other = packed(new Part("name", 7, 1, 2.5, true, null, List.of()));
        other[0] = 8; // layout 4
        assertThatThrownBy(() -> unpacked(other))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("layout 4")
                .hasMessageContaining("layout 3");
    }

    private static byte[] packed(Part part) {
        return PARTS.serializer().serialize("parts", part);
    }

    private static Part unpacked(byte[] bytes) {
        return PARTS.deserializer().deserialize("parts", bytes);
    }
}
