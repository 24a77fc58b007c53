package io.tensionwire.ingest.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tensionwire.contract.Signal;
import io.tensionwire.contract.Story;
import io.tensionwire.ingest.format.ReadItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The stories that the project was asked for with; skipped where they are absent. */
class SeedStoryTest {
    private static final Path SEED = Path.of(System.getProperty("tensionwire.shared", "absent"), "seed");

    @Test
    void theSeedStoryIsReadWithoutCaptionsAndDisclaimer() throws IOException {
        assumeTrue(Files.isDirectory(SEED));
        List<Path> files;
        try (Stream<Path> listed = Files.list(SEED)) {
            files = listed.filter(file -> file.toString().endsWith(".txt")).toList();
        }
        assumeTrue(!files.isEmpty());

        Story story = ReadItem.story(new PlainTextFormat(), Files.readAllBytes(files.get(0)), "seed.txt");

        assertThat(story.headline()).startsWith("Tensions Subside").doesNotContain("\n");
        assertThat(story.dateline()).isEqualTo("JAKARTA");
        assertThat(story.body())
                .startsWith("United States President")
                .endsWith("Russian border.")
                .doesNotContain("Twitter", "Kremlin.ru", "pertemuan", "automatically");
        assertThat(story.body().split("\n\n")).hasSize(17);
        assertThat(story.signals()).containsExactly(Signal.MACHINE_TRANSLATED);
        assertThat(story.repairs()).isEmpty();
    }
}
