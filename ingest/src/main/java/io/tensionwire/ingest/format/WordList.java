package io.tensionwire.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Lines of a text file beside a class: one entry a line, {@code #} begins a comment line, sorted by code unit. */
public final class WordList {
    private WordList() {}

    /**
     * Returns the entries in the order of the file.
     *
     * @param beside a class in the package that the file lies in
     * @param file the name of the file
     * @throws IllegalStateException if there is no such file
     */
    public static List<String> of(Class<?> beside, String file) {
        try (InputStream bytes = beside.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("the word list " + file + " is missing beside " + beside.getName());
            }
            return new String(bytes.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the word list " + file + " cannot be read", e);
        }
    }
}
