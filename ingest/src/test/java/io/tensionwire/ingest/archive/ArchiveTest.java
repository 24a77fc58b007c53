package io.tensionwire.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

class ArchiveTest {
    private static final String LONG = "Ships met at dawn off the northern cape. ".repeat(5000);

    @Test
    void membersAndFramesAreReadOneBehindTheOther() throws IOException {
        assertThat(unpacked(Packed.gzip("one ", LONG, "", "three"))).isEqualTo("one " + LONG + "three");
        assertThat(unpacked(Packed.zstd("one ", LONG, "", "three"))).isEqualTo("one " + LONG + "three");
    }

    @Test
    void headersWithANameACommentAndMoreAreRead() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        archive.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 0});
        archive.writeBytes(new byte[] {3, 0, 'x', 'y', 'z'});
        archive.writeBytes("day.txt\0a comment\0".getBytes(UTF_8));
        archive.writeBytes(new byte[] {0, 0});
        archive.writeBytes(deflated("Ships met."));

        assertThat(unpacked(archive.toByteArray())).isEqualTo("Ships met.");
    }

    @Test
    void zerosThatFillABlockUpArePassedOver() throws IOException {
        byte[] archive = Packed.gzip("one");

        assertThat(unpacked(Arrays.copyOf(archive, 512))).isEqualTo("one");
    }

    @Test
    void aCutOrDamagedArchiveIsNeverTakenForWhole() {
        byte[] gzip = Packed.gzip(LONG, "two");
        byte[] zstd = Packed.zstd(LONG, "two");

        assertThatThrownBy(() -> unpacked(Arrays.copyOf(gzip, gzip.length - 1))).hasMessageContaining("cut short");
        assertThatThrownBy(() -> unpacked(Arrays.copyOf(zstd, zstd.length - 1)))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("sent again");
        int secondMember = Packed.gzip(LONG).length;
        gzip[secondMember] = 7;
        assertThatThrownBy(() -> unpacked(gzip)).hasMessageContaining("is no gzip");
    }

    @Test
    void aWrongChecksumIsTold() {
        byte[] archive = Packed.gzip("one");
        archive[archive.length - 5]++;

        assertThatThrownBy(() -> unpacked(archive)).hasMessageContaining("checksum");
    }

    @Test
    void aBombIsStopped() {
        String zeros = "0".repeat(10_000_000);

        assertThatThrownBy(() -> unpacked(Packed.gzip(zeros), 1_000_000))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("no text does");
        assertThatThrownBy(() -> unpacked(Packed.zstd(zeros), 1_000_000)).hasMessageContaining("no text does");
    }

    @Test
    void bytesThatCannotBeHadAreNoDamage() {
        byte[] half = Arrays.copyOf(Packed.gzip(LONG), 40);
        InputStream breaking = new SequenceInputStream(new ByteArrayInputStream(half), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk on fire");
            }
        });

        assertThatThrownBy(() -> new Archive(breaking, Packing.GZIP, 10).readAllBytes())
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("disk on fire");
    }

    @Test
    void theFirstPackedBytesAndTheLengthAreKept() throws IOException {
        byte[] bytes = Packed.gzip("one");
        Archive archive = new Archive(new ByteArrayInputStream(bytes), Packing.GZIP, 10);

        assertThat(archive.packedLength()).isEqualTo(bytes.length);
        assertThat(archive.kept()).isEqualTo(Arrays.copyOf(bytes, 10));
    }

    private static String unpacked(byte[] archive) throws IOException {
        return unpacked(archive, 1 << 20);
    }

    private static String unpacked(byte[] archive, long free) throws IOException {
        InputStream bytes = new ByteArrayInputStream(archive);
        try (Archive opened = new Archive(bytes, Packing.of(archive), 0, free)) {
            return new String(opened.readAllBytes(), UTF_8);
        }
    }

    private static byte[] deflated(String text) {
        byte[] plain = text.getBytes(UTF_8);
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(plain);
        deflater.finish();
        byte[] packed = new byte[200];
        int length = deflater.deflate(packed);
        deflater.end();
        CRC32 checksum = new CRC32();
        checksum.update(plain);
        long sum = checksum.getValue();
        byte[] whole = Arrays.copyOf(packed, length + 8);
        for (int i = 0; i < 4; i++) {
            whole[length + i] = (byte) (sum >> 8 * i);
        }
        whole[length + 4] = (byte) plain.length;
        return whole;
    }
}
