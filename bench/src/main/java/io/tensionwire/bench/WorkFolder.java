package io.tensionwire.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A temporary folder for what the broker and the pipelines store; removed at the end.
 *
 * @param path where it is
 */
record WorkFolder(Path path) implements AutoCloseable {
    /**
     * Creates a folder.
     *
     * @throws IOException if it cannot be created
     */
    static WorkFolder create() throws IOException {
        return new WorkFolder(Files.createTempDirectory("tensionwire-bench-"));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            all.sorted(Comparator.reverseOrder()).forEach(WorkFolder::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + file + "; remove it by hand", e);
        }
    }
}
