package io.tensionwire.app.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Stories that differ by a number only; their ids are {@code it:<number>}. */
final class NumberedStories {
    private NumberedStories() {}

    /** Writes a file of JSON lines. */
    static Path write(Path folder, int first, int count) throws IOException {
        String lines = IntStream.range(first, first + count)
                .mapToObj(NumberedStories::line)
                .collect(Collectors.joining("\n", "", "\n"));
        return Files.writeString(Files.createTempFile(folder, "stories", ".jsonl"), lines);
    }

    /** Returns a story as a line of JSON. */
    static String line(int number) {
        Instant time = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(number * 60L);
        return ("{\"id\":\"it:%1$d\",\"version\":\"1\",\"versionCreated\":\"%2$s\",\"firstCreated\":\"%2$s\",\"source\":\"it\","
                        + "\"provider\":\"IT\",\"language\":\"en\",\"headline\":\"Norway and Sweden hold talks, round %1$d\","
                        + "\"body\":\"Norway said on Monday it had agreed to hold talks with Sweden.\\n\\nThis was round %1$d.\"}")
                .formatted(number, time);
    }
}
