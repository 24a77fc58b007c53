package io.tensionwire.ingest.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.ingest.KnownFormats;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The word lists stay in an order in which people find things. */
class WordListTest {

    @ParameterizedTest
    @MethodSource("lists")
    void everyListSaysWhatItIsForAndIsSortedAndNamesNothingTwice(Path list) throws IOException {
        List<String> lines = Files.readAllLines(list);
        List<String> entries = lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();

        assertThat(lines.get(0)).startsWith("# ");
        assertThat(entries).isNotEmpty().containsExactlyElementsOf(new TreeSet<>(entries));
    }

    static Stream<Path> lists() throws IOException, URISyntaxException {
        Path classes = Path.of(KnownFormats.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".txt")).toList().stream();
        }
    }
}
