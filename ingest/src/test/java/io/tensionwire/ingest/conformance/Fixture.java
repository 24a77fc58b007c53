package io.tensionwire.ingest.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tensionwire.contract.Story;
import io.tensionwire.ingest.KnownFormats;
import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Readings;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file that a wire sent, and what a manifest says must be read from it.
 *
 * @param file where it lies
 * @param format what it is filed under
 * @param expected the manifest's expectations
 */
record Fixture(Path file, String format, JsonNode expected) {
    /** The zone that the source of a fixture without zones is given: far from UTC, so that a zone not used is seen. */
    static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private static final Instant ARRIVAL = Instant.parse("2099-06-01T00:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Fixture> all(Path folder) throws IOException {
        List<Fixture> fixtures = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("MANIFEST.jsonl"))) {
            JsonNode entry = JSON.readTree(line);
            Path file = folder.resolve(entry.path("file").asText());
            if (!file.toString().endsWith("scenario.json")) {
                fixtures.add(new Fixture(file, entry.path("format").asText(), entry.path("expected")));
            }
        }
        return fixtures;
    }

    /** Reads the file as a source called {@code w} would. */
    List<Reading> read() throws IOException {
        Charset charset = file.toString().contains("cp850") ? Charset.forName("IBM850") : null;
        // Teletypes name no language either.
        String language = file.getFileName().toString().startsWith("ats-") ? "fr" : null;
        Provenance origin = new Provenance("w", null, language, ZONE, charset);
        ItemHints hints = new ItemHints(origin, file.getFileName().toString(), null, ARRIVAL);
        List<Reading> readings = new ArrayList<>();
        try (Readings open = KnownFormats.all().read(Files.newInputStream(file), hints, Progress.START)) {
            for (Optional<Reading> next = open.next(); next.isPresent(); next = open.next()) {
                readings.add(next.get());
            }
        }
        return readings;
    }

    static List<Story> stories(List<Reading> readings) {
        return readings.stream()
                .filter(Reading.Read.class::isInstance)
                .map(reading -> ((Reading.Read) reading).story())
                .toList();
    }
}
