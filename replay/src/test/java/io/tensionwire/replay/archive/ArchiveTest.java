package io.tensionwire.replay.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tensionwire.replay.history.HistoryRecord;
import io.tensionwire.replay.history.Partition;
import io.tensionwire.replay.history.Slice;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of archives. */
class ArchiveTest {
    private static final Partition PARTITION = new Partition("stories.raw", 3);
    private static final Instant EVENING = Instant.parse("2026-03-02T23:00:00Z");

    @TempDir
    Path temporary;

    private final List<HistoryRecord> written = new ArrayList<>();

    @Test
    void everythingOfARecordIsReadBackByteForByte() throws IOException {
        byte[] anyBytes = new byte[300];
        new Random(1).nextBytes(anyBytes);
        add(EVENING, "a:1".getBytes(UTF_8), "{\"headline\":\"Zürich – 東京 \uD83D\uDEA2\\u0000\"}\r\n".getBytes(UTF_8));
        add(EVENING, anyBytes, anyBytes);
        add(EVENING, null, null);
        add(EVENING, new byte[0], new byte[0]);
        add(EVENING, "cut".getBytes(UTF_8), new byte[] {'a', (byte) 0xe2, (byte) 0x82});

        Manifest manifest = archive();

        assertThat(manifest.records()).isEqualTo(5);
        assertSame(read(), written);
    }

    @Test
    void itIsPartedByDayInUtc() throws IOException {
        add(EVENING, null, null);
        add(EVENING.plusSeconds(3599), null, null);
        add(EVENING.plusSeconds(3600), null, null);

        Manifest manifest = archive();

        assertThat(manifest.days()).map(Manifest.Day::date).containsExactly("2026-03-02", "2026-03-03");
        assertThat(manifest.days()).map(Manifest.Day::records).containsExactly(2L, 1L);
        assertThat(folder().resolve("2026-03-03.jsonl.zst")).exists();
    }

    @Test
    void oneFlippedBitIsFoundBeforeAnythingOfTheFileIsGivenOut() throws IOException {
        add(EVENING, "a:1".getBytes(UTF_8), "{}".getBytes(UTF_8));
        archive();
        Path file = folder().resolve("2026-03-02.jsonl.zst");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(this::read)
                .isInstanceOf(DamagedArchiveException.class)
                .hasMessageContaining("2026-03-02.jsonl.zst is damaged");
    }

    @Test
    void aFileThatIsCutOrMissingIsFound() throws IOException {
        add(EVENING, "a:1".getBytes(UTF_8), "{}".getBytes(UTF_8));
        archive();
        Path file = folder().resolve("2026-03-02.jsonl.zst");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 3));
        assertThatThrownBy(this::read).isInstanceOf(DamagedArchiveException.class);

        Files.delete(file);
        assertThatThrownBy(this::read).hasMessageContaining("is missing");
    }

    @Test
    void aFolderWithoutAManifestIsNoArchive() throws IOException {
        try (ArchiveWriter writer = new ArchiveWriter(folder())) {
            writer.add(record(EVENING, 0, null, null));
        }
        assertThatThrownBy(this::read)
                .isInstanceOf(DamagedArchiveException.class)
                .hasMessageContaining("was not finished");
    }

    @Test
    void anArchiveIsNotWrittenOverWhatIsThere() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("notes.txt"), "mine");
        assertThatThrownBy(() -> new ArchiveWriter(folder())).isInstanceOf(DirectoryNotEmptyException.class);
    }

    @Test
    void aFormThatIsNewerIsRefused() throws IOException {
        archive();
        Path manifest = folder().resolve(Manifest.FILE);
        Files.writeString(manifest, Files.readString(manifest).replace("\"format\":1", "\"format\":2"));
        assertThatThrownBy(this::read).hasMessageContaining("format 2");
    }

    private void add(Instant time, byte[] key, byte[] value) {
        written.add(record(time, written.size(), key, value));
    }

    private static HistoryRecord record(Instant time, long offset, byte[] key, byte[] value) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_id", "a:1@1".getBytes(UTF_8));
        headers.add("bytes", new byte[] {(byte) 0xff, 0});
        headers.add("nothing", null);
        headers.add("ce_id", "again".getBytes(UTF_8));
        return new HistoryRecord(PARTITION, offset, time.toEpochMilli(), time.toEpochMilli(), key, value, headers);
    }

    private Manifest archive() throws IOException {
        try (ArchiveWriter writer = new ArchiveWriter(folder())) {
            for (HistoryRecord record : written) {
                writer.add(record);
            }
            return writer.finish(
                    "wire.", List.of("stories.raw"), List.of(new Slice(PARTITION, 0, written.size())), EVENING);
        }
    }

    private List<HistoryRecord> read() throws IOException {
        List<HistoryRecord> records = new ArrayList<>();
        try (ArchiveHistory history = new ArchiveHistory(folder(), Manifest.read(folder()))) {
            for (Optional<HistoryRecord> next = history.next(); next.isPresent(); next = history.next()) {
                records.add(next.get());
            }
        }
        return records;
    }

    private Path folder() {
        return temporary.resolve("archive");
    }

    private static void assertSame(List<HistoryRecord> read, List<HistoryRecord> written) {
        assertThat(read)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("headers")
                .containsExactlyElementsOf(written);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i).headers()).isEqualTo(written.get(i).headers());
        }
    }
}
