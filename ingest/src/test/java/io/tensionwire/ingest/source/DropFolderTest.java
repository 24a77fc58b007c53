package io.tensionwire.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tensionwire.ingest.KnownFormats;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Readings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropFolderTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Provenance KABAR = new Provenance("kabar");

    private final Map<String, ItemStamp> files = new TreeMap<>();
    private final DropFolder folder =
            new DropFolder(KABAR, Path.of("drop"), KnownFormats.all(), () -> new TreeMap<>(files));

    @Test
    void aFileIsTakenOnceItIsTheSameAtTwoPolls() throws IOException {
        files.put("a.txt", new ItemStamp(10, NOON));
        assertThat(polled()).isEmpty();
        files.put("a.txt", new ItemStamp(20, NOON));
        assertThat(polled()).isEmpty();
        files.put("a.txt", new ItemStamp(20, NOON.plusSeconds(1)));
        assertThat(polled()).isEmpty();

        assertThat(polled()).containsExactly("a.txt");
        assertThat(polled()).isEmpty();
    }

    @Test
    void aFileThatChangesIsTakenAgain() throws IOException {
        files.put("a.txt", new ItemStamp(10, NOON));
        polled();
        polled();
        files.put("a.txt", new ItemStamp(11, NOON.plusSeconds(9)));

        assertThat(polled()).isEmpty();
        assertThat(polled()).containsExactly("a.txt");
    }

    @Test
    void aFileThatIsGoneAndComesBackIsTakenAgain() throws IOException {
        files.put("a.txt", new ItemStamp(10, NOON));
        polled();
        polled();
        files.clear();
        polled();
        files.put("a.txt", new ItemStamp(10, NOON));
        polled();

        assertThat(polled()).containsExactly("a.txt");
    }

    @Test
    void aFileThatCouldNotBeReadIsTakenAgain() throws IOException {
        files.put("a.txt", new ItemStamp(10, NOON));
        polled();
        folder.poll().get(0).failed();

        assertThat(polled()).containsExactly("a.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt.tmp", "a.PART", ".a.txt", "sub/.a.txt"})
    void filesInTheMakingAreLeft(String name) throws IOException {
        files.put(name, new ItemStamp(10, NOON));
        polled();

        assertThat(polled()).isEmpty();
    }

    @Test
    void subfoldersAreWatchedButNoHiddenOnes(@TempDir Path drop) throws IOException {
        Files.createDirectories(drop.resolve("north/.git"));
        Files.writeString(drop.resolve("north/a.txt"), "Head\n\nShips met.");
        Files.writeString(drop.resolve("north/.git/b.txt"), "Head");
        DropFolder watched = new DropFolder(KABAR, drop, KnownFormats.all());
        watched.poll();

        List<SourceItem> items = watched.poll();

        assertThat(items).extracting(SourceItem::name).containsExactly("north/a.txt");
        try (Readings readings = items.get(0).open(Progress.START, NOON)) {
            assertThat(readings.next().orElseThrow()).isInstanceOfSatisfying(Reading.Read.class, read -> assertThat(
                            read.story().id())
                    .isEqualTo("kabar:a"));
        }
    }

    @Test
    void aFolderThatIsNotThereIsNamed(@TempDir Path parent) {
        DropFolder missing = new DropFolder(KABAR, parent.resolve("gone"), KnownFormats.all());

        assertThatThrownBy(missing::poll).isInstanceOf(IOException.class).hasMessageContaining("gone");
    }

    @Test
    void namedFilesAreHandedOutOnce(@TempDir Path parent) throws IOException {
        Path file = Files.write(parent.resolve("a.jsonl"), "{\"id\":\"1\"}".getBytes(UTF_8));
        FileSource source = new FileSource(KABAR, List.of(file), KnownFormats.all());

        assertThat(source.poll()).extracting(SourceItem::name).containsExactly(file.toString());
        assertThat(source.isExhausted()).isTrue();
        assertThat(source.poll()).isEmpty();
    }

    private List<String> polled() throws IOException {
        return folder.poll().stream().map(SourceItem::name).toList();
    }
}
