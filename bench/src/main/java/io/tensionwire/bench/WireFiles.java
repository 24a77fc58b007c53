package io.tensionwire.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes files for ingest to read, each story once, until they take this many bytes together.
 *
 * @param folder where to
 * @param bytes how many bytes at least
 */
record WireFiles(Path folder, long bytes) {
    private static final Pattern GUID = Pattern.compile("(?<=\\sguid=\")[^\"]+");
    private static final int PER_FOLDER = 10_000;

    /** Writes one file of JSON lines. */
    List<Path> lines(StoryGenerator generator) throws IOException {
        Path file = folder.resolve("stories.jsonl");
        long written = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (int i = 0; written < bytes; i++) {
                byte[] line = WireDocument.JSON_LINES.of(generator.story(i));
                out.write(line);
                out.write('\n');
                written += line.length + 1L;
            }
        }
        return List.of(file);
    }

    /** Writes one file a story. */
    List<Path> documents(WireDocument document, StoryGenerator generator) throws IOException {
        List<Path> files = new ArrayList<>();
        long written = 0;
        for (int i = 0; written < bytes; i++) {
            byte[] content = document.of(generator.story(i));
            files.add(write(i, content));
            written += content.length;
        }
        return files;
    }

    /** Writes NewsML-G2 files of a folder over and over, with new guids each time. */
    List<Path> repeated(Path corpus) throws IOException {
        List<String> originals = new ArrayList<>();
        try (Stream<Path> found = Files.list(corpus)) {
            for (Path file : found.sorted().toList()) {
                originals.add(Files.readString(file, UTF_8));
            }
        }
        List<Path> files = new ArrayList<>();
        long written = 0;
        for (int i = 0; written < bytes; i++) {
            int round = i;
            String original = originals.get(i % originals.size());
            byte[] content = GUID.matcher(original)
                    .replaceAll(guid -> Matcher.quoteReplacement(guid.group() + "-" + round))
                    .getBytes(UTF_8);
            files.add(write(i, content));
            written += content.length;
        }
        return files;
    }

    private Path write(int number, byte[] content) throws IOException {
        Path part = Files.createDirectories(folder.resolve("part-" + number / PER_FOLDER));
        return Files.write(part.resolve(number + ".item"), content);
    }
}
