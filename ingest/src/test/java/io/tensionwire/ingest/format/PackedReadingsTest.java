package io.tensionwire.ingest.format;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.ingest.KnownFormats;
import io.tensionwire.ingest.archive.Packed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Items that come packed. */
class PackedReadingsTest {
    private static final String LINES = "{\"id\":\"a:1\"}\n{\"id\":\"a:2\"}\n";

    static List<byte[]> archives() {
        return List.of(Packed.gzip(LINES), Packed.zstd(LINES), Packed.gzip(LINES.substring(0, 5), LINES.substring(5)));
    }

    @ParameterizedTest
    @MethodSource("archives")
    void anArchiveIsReadAsWhatItHolds(byte[] archive) throws IOException {
        assertThat(ids(read(archive, "day.jsonl.gz", Progress.START))).containsExactly("a:1", "a:2");
    }

    @ParameterizedTest
    @MethodSource("archives")
    void progressIsCountedInUnpackedBytes(byte[] archive) throws IOException {
        Progress behindTheFirst =
                read(archive, "day.jsonl.gz", Progress.START).get(0).end();

        assertThat(behindTheFirst).isEqualTo(new Progress(LINES.length() / 2, 1));
        assertThat(ids(read(archive, "day.jsonl.gz", behindTheFirst))).containsExactly("a:2");
    }

    @Test
    void thePackedNameCountsForNothing() throws IOException {
        byte[] archive = Packed.gzip("Ships Meet\n\nOSLO - Ships met.");

        assertThat(ids(read(archive, "day.txt.gz", Progress.START))).containsExactly("kabar:day");
    }

    @Test
    void whatWasReadBeforeABreakStandsAndTheBreakIsToldOnceWithThePackedBytes() throws IOException {
        byte[] whole = Packed.gzip(IntStream.range(0, 20_000)
                .mapToObj(i -> "{\"id\":\"a:" + i + "\",\"body\":\"" + Integer.toHexString(i * 7919) + "\"}\n")
                .collect(Collectors.joining()));
        byte[] cut = Arrays.copyOf(whole, whole.length - 100);

        List<Reading> readings = read(cut, "day.jsonl.gz", Progress.START);

        Reading last = readings.get(readings.size() - 1);
        assertThat(ids(readings)).hasSizeGreaterThan(1000).startsWith("a:0", "a:1");
        assertThat(last).isInstanceOfSatisfying(Reading.Refused.class, refused -> {
            assertThat(refused.cause()).contains("damaged", "sent again");
            assertThat(refused.bytes()).isEqualTo(cut);
            assertThat(refused.length()).isEqualTo(cut.length);
        });
        assertThat(read(cut, "day.jsonl.gz", last.end())).isEmpty();
    }

    @Test
    void archivesOfSeveralFilesAreRefusedWithWhatToDo() throws IOException {
        byte[] zip = "PK\3\4 and so on".getBytes(US_ASCII);
        byte[] tar = Arrays.copyOf("story.txt".getBytes(US_ASCII), 1024);
        System.arraycopy("ustar".getBytes(US_ASCII), 0, tar, 257, 5);

        assertThat(cause(zip)).contains("a zip archive").contains("gzip or zstd");
        assertThat(cause(tar)).contains("a tar archive");
        assertThat(cause(Packed.gzip(new String(tar, US_ASCII)))).contains("the archive holds a tar archive");
    }

    private static String cause(byte[] item) throws IOException {
        List<Reading> readings = read(item, "item", Progress.START);
        assertThat(readings).hasSize(1);
        return ((Reading.Refused) readings.get(0)).cause();
    }

    private static List<String> ids(List<Reading> readings) {
        return readings.stream()
                .filter(Reading.Read.class::isInstance)
                .map(reading -> ((Reading.Read) reading).story().id())
                .toList();
    }

    private static List<Reading> read(byte[] bytes, String item, Progress from) throws IOException {
        ItemHints hints = new ItemHints(new Provenance("kabar"), item, ReadItem.MODIFIED, ReadItem.ARRIVAL);
        List<Reading> readings = new ArrayList<>();
        try (Readings open = KnownFormats.all().read(new ByteArrayInputStream(bytes), hints, from)) {
            for (Optional<Reading> next = open.next(); next.isPresent(); next = open.next()) {
                readings.add(next.get());
            }
        }
        return readings;
    }
}
