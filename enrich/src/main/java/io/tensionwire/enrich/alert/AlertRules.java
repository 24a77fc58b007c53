package io.tensionwire.enrich.alert;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The thresholds of all subjects. Immutable.
 *
 * <p>They are read of a text file, one subject a line: subject, watch, warning, critical, level, sources, parted by tabs. The
 * subject {@code *} stands for all that are not named. Lines that begin with {@code #} are comments.
 *
 * @param others thresholds of all subjects that are not named
 * @param named thresholds by subject
 * @param cooldownDays how many calm days in a row belong to an alert; after one more it is over, and what follows is a new one
 */
public record AlertRules(AlertThresholds others, Map<String, AlertThresholds> named, int cooldownDays) {
    private static final int COLUMNS = 6;
    private static final int COOLDOWN_DAYS = 1;

    /** Copies the map. */
    public AlertRules {
        named = Map.copyOf(named);
    }

    /** Returns the rules that come with the program. */
    public static AlertRules builtIn() {
        try (InputStream file = AlertRules.class.getResourceAsStream("/io/tensionwire/enrich/alerts.tsv")) {
            return read(new InputStreamReader(file, StandardCharsets.UTF_8), "alerts.tsv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads rules from a file; they take the place of those that come with the program.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if a line is wrong; the message names file and line
     */
    public static AlertRules read(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return read(lines, file.toString());
        }
    }

    /** Returns the thresholds of a subject. */
    AlertThresholds of(String subject) {
        return named.getOrDefault(subject, others);
    }

    private static AlertRules read(Reader reader, String name) throws IOException {
        BufferedReader lines = new BufferedReader(reader);
        Map<String, AlertThresholds> bySubject = new HashMap<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                addLine(bySubject, line, name + ":" + number);
            }
        }
        AlertThresholds others = bySubject.remove("*");
        if (others == null) {
            throw new IllegalArgumentException(
                    name + ": a line for the subject * is missing, which holds for all others");
        }
        return new AlertRules(others, bySubject, COOLDOWN_DAYS);
    }

    private static void addLine(Map<String, AlertThresholds> bySubject, String line, String place) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException(
                    place + ": expected subject, watch, warning, critical, level and sources,"
                            + " parted by tabs; found " + cells.length + " cells");
        }
        try {
            AlertThresholds thresholds = new AlertThresholds(
                    Double.parseDouble(cells[1]),
                    Double.parseDouble(cells[2]),
                    Double.parseDouble(cells[3]),
                    Double.parseDouble(cells[4]),
                    Integer.parseInt(cells[5].strip()));
            if (bySubject.put(cells[0], thresholds) != null) {
                throw new IllegalArgumentException("the subject " + cells[0] + " stands here a second time");
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
        }
    }
}
