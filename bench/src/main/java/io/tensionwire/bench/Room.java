package io.tensionwire.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How much room on disk each part takes.
 *
 * @param stories how many stories it is for
 */
record Room(Report report, int stories) {
    private static final double MEGABYTE = 1e6;

    /**
     * Prints it.
     *
     * @param folder where Kafka, Elasticsearch and the state lie
     * @param prefix the prefix of the topics of before
     * @param generation the name of the generation
     */
    void print(Path folder, String prefix, String generation) throws IOException {
        Map<String, Long> topics = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder.resolve("kafka").resolve("log"))) {
            for (Path partition : all.filter(Files::isDirectory).toList()) {
                String topic = partition.getFileName().toString().replaceFirst("-[0-9]+$", "");
                topics.merge(topic, bytes(partition), Long::sum);
            }
        }
        report.line("");
        report.line("Room on disk, MB, and bytes a story");
        topics.forEach((topic, bytes) -> {
            if (topic.startsWith(prefix)) {
                line(topic.replace(prefix + "generation." + generation + ".", "… "), bytes);
            }
        });
        line("all of Kafka", topics.values().stream().mapToLong(bytes -> bytes).sum());
        line("state stores", bytes(folder.resolve("state")));
        line("Elasticsearch", bytes(folder.resolve("elasticsearch")));
        report.line("");
    }

    private void line(String what, long bytes) {
        report.line("%-90s %,10.1f %,10.0f", what, bytes / MEGABYTE, (double) bytes / stories);
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.mapToLong(Room::size).sum();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A server may remove a file between two looks. */
    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
