package io.tensionwire.app.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The sample wire that comes with the program, written out as the files that wires would have dropped.
 *
 * @param plain files of plain text by the name of their source
 * @param lines the file of JSON lines
 */
public record SampleWire(Map<String, List<Path>> plain, Path lines) {
    private static final String FOLDER = "/io/tensionwire/app/sample";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm");
    private static final int TIME_LENGTH = "2026-03-02-0610".length();

    /**
     * Writes the sample wire into a folder. Files of plain text get the time in their name as time of last change, since a
     * wire's file would have it.
     *
     * @throws IOException if the folder cannot be written
     */
    public static SampleWire unpack(Path folder) throws IOException {
        URL resource = SampleWire.class.getResource(FOLDER + "/wire.jsonl");
        try {
            URI uri = resource.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return copy(Path.of(uri).getParent(), folder);
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return copy(jar.getPath(FOLDER), folder);
            }
        } catch (URISyntaxException e) {
            throw new IOException("the sample wire is at no proper address: " + resource, e);
        }
    }

    private static SampleWire copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        Path lines =
                Files.copy(from.resolve("wire.jsonl"), to.resolve("wire.jsonl"), StandardCopyOption.REPLACE_EXISTING);
        Map<String, List<Path>> plain = new TreeMap<>();
        for (Path source : sorted(from.resolve("plain"))) {
            String name = source.getFileName().toString();
            Path folder = Files.createDirectories(to.resolve("plain").resolve(name));
            List<Path> stories = sorted(source);
            for (Path story : stories) {
                copyStory(story, folder);
            }
            plain.put(name, sorted(folder));
        }
        return new SampleWire(plain, lines);
    }

    private static void copyStory(Path story, Path folder) throws IOException {
        String name = story.getFileName().toString();
        Path copy = Files.copy(story, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        LocalDateTime time = LocalDateTime.parse(name.substring(0, TIME_LENGTH), TIME);
        Files.setLastModifiedTime(copy, FileTime.from(time.toInstant(ZoneOffset.UTC)));
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
