package io.tensionwire.ingest.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Datelines that others have labelled; skipped where the file is absent. */
class LabelledDatelinesTest {
    private static final Path LABELLED =
            Path.of(System.getProperty("tensionwire.shared", "absent"), "fixtures", "datelines.tsv");

    @Test
    void everyLabelledDatelineIsReadAsLabelled() throws IOException {
        assumeTrue(Files.exists(LABELLED));
        List<String> misses = new ArrayList<>();
        for (String line : Files.readAllLines(LABELLED)) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] cells = line.split("\t");
                String expected = String.join("|", cells[1], cells[2], cells[3], cells[4], cells[5]);
                String found = Dateline.opening(cells[0])
                        .map(dateline -> told(dateline, cells[0], cells[5]))
                        .orElse("-|-|-|-|-");
                if (!found.equals(expected)) {
                    misses.add(expected + " but was " + found);
                }
            }
        }
        assertThat(misses).isEmpty();
    }

    private static String told(Dateline dateline, String text, String restStarts) {
        String rest = text.substring(dateline.rest());
        return String.join(
                "|",
                dash(dateline.city()),
                dash(dateline.region()),
                dash(dateline.date()),
                dash(dateline.agency()),
                rest.startsWith(restStarts) ? restStarts : rest);
    }

    private static String dash(String cell) {
        return cell == null ? "-" : cell;
    }
}
