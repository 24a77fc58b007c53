package io.tensionwire.ingest.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Real and hostile files against their manifest; skipped where they are absent. */
class WireFixturesTest {
    private static final Path FOLDER = Path.of(System.getProperty("tensionwire.shared", "absent"), "fixtures");
    private static final Duration BOUND = Duration.ofSeconds(5);
    /** Where our reading differs on purpose, and why. */
    private static final Map<String, String> DELIBERATE = Map.of(
            "newsml-g2/stt-autotranslated.xml",
            "the text is a translation into English, and so is the language that is told",
            "rss/no-encoding-latin1.xml",
            "an item that says nothing but a date is no story");

    private static final Map<String, int[]> READ = new TreeMap<>();

    @TestFactory
    Stream<DynamicTest> everyFileIsReadAsItsManifestSays() throws IOException {
        assumeTrue(Files.isRegularFile(FOLDER.resolve("MANIFEST.jsonl")));
        return Fixture.all(FOLDER).stream()
                .map(fixture -> DynamicTest.dynamicTest(
                        FOLDER.relativize(fixture.file()).toString(), () -> isReadAsExpected(fixture)));
    }

    @AfterAll
    static void tellTheTable() {
        READ.forEach((format, counts) -> System.out.printf("%-20s %3d of %3d%n", format, counts[0], counts[1]));
    }

    private static void isReadAsExpected(Fixture fixture) {
        int[] counts = READ.computeIfAbsent(fixture.format(), format -> new int[2]);
        counts[1]++;
        List<String> deviations =
                Assertions.assertTimeoutPreemptively(BOUND, () -> Deviations.of(fixture, fixture.read()));
        String file = FOLDER.relativize(fixture.file()).toString();
        if (DELIBERATE.containsKey(file)) {
            assertThat(deviations).as(DELIBERATE.get(file)).hasSize(1);
            return;
        }
        assertThat(deviations).as(file).isEmpty();
        counts[0]++;
    }
}
