package io.tensionwire.ingest.lines;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.contract.Json;
import io.tensionwire.contract.Story;
import io.tensionwire.ingest.charset.CarriedText;
import io.tensionwire.ingest.charset.TextDecoder;
import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.format.WireFormat;
import io.tensionwire.ingest.json.JsonOpening;
import io.tensionwire.ingest.story.ArrivalBound;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One {@link Story} as JSON on each line. The {@code id} alone is required and is taken as it is; source, provider, language
 * and the times of creation are filled from the hints where absent, and the content hash is always computed. A line that
 * cannot be read refuses only itself; blank lines are skipped. Lines are read one at a time.
 */
public final class JsonLinesFormat implements WireFormat {
    private static final Json<Story> STORIES = Json.of(Story.class);

    @Override
    public String name() {
        return "json-lines";
    }

    /** Takes an object on one line that has the fields of a story. */
    @Override
    public boolean recognises(String opening) {
        JsonOpening seen = JsonOpening.of(opening);
        return opening.stripLeading().startsWith("{") && seen.isOneLine() && StoryFields.areIn(seen.names());
    }

    @Override
    public Readings read(InputStream bytes, ItemHints hints, Progress from) throws IOException {
        LineReader lines = new LineReader(bytes, from);
        return () -> {
            Optional<LineReader.Line> line = lines.next();
            while (line.isPresent() && line.get().isBlank()) {
                line = lines.next();
            }
            return line.map(found -> reading(found, hints));
        };
    }

    private static Reading reading(LineReader.Line line, ItemHints hints) {
        if (!line.isWhole()) {
            return refused(
                    line,
                    "is longer than " + LineReader.LONGEST + " bytes; split the story or send it without "
                            + "what is not text");
        }
        try {
            return new Reading.Read(story(line.bytes(), hints), line.end().lines(), line.end());
        } catch (IOException e) {
            return refused(line, "is not a story as JSON: " + e.getMessage());
        } catch (RuntimeException e) {
            // A fault of ours on one line must not keep the rest of the wire waiting.
            return refused(
                    line,
                    "cannot be read for a fault of the reader: " + e.getClass().getSimpleName());
        }
    }

    private static Reading refused(LineReader.Line line, String why) {
        long number = line.end().lines();
        return new Reading.Refused("line " + number + " " + why, line.bytes(), line.length(), number, line.end());
    }

    /** The parser finds what is not UTF-8 while it reads, so only such lines, and those of a declared charset, are decoded. */
    private static Story story(byte[] line, ItemHints hints) throws IOException {
        if (hints.charset() != null || line[0] != '{') {
            return decodedStory(line, hints);
        }
        Story given;
        try {
            given = STORIES.read(line);
        } catch (IOException e) {
            return decodedStory(line, hints);
        }
        List<String> repairs = new ArrayList<>(given.repairs());
        Story carried = JsonEscapes.mayHideControls(line) ? carried(given, repairs) : given;
        return complete(carried, repairs, hints);
    }

    private static Story decodedStory(byte[] line, ItemHints hints) throws IOException {
        TextDecoder.Decoded decoded = TextDecoder.decode(line, hints.charset());
        byte[] utf8 = decoded.repairs().isEmpty() ? line : decoded.text().getBytes(UTF_8);
        Story given = STORIES.read(utf8);
        List<String> repairs = new ArrayList<>(given.repairs());
        repairs.addAll(decoded.repairs());
        return complete(carried(given, repairs), repairs, hints);
    }

    private static Story carried(Story given, List<String> repairs) throws IOException {
        if (!CarriedText.isCarried(given.id())) {
            throw new IOException("its \"id\" holds control characters or halves of surrogate pairs");
        }
        return given.toBuilder()
                .headline(CarriedText.of(given.headline(), repairs))
                .byline(CarriedText.of(given.byline(), repairs))
                .dateline(CarriedText.of(given.dateline(), repairs))
                .body(CarriedText.of(given.body(), repairs))
                .slugline(CarriedText.of(given.slugline(), repairs))
                .build();
    }

    private static Story complete(Story given, List<String> repairs, ItemHints hints) {
        Instant arrival = hints.arrival();
        Instant created = given.versionCreated() == null
                ? arrival
                : ArrivalBound.of(given.versionCreated(), arrival, repairs::add);
        // A version cannot be older than the first one, so an absent first time is that of the version if it is given.
        Instant first = given.firstCreated() == null ? created : given.firstCreated();
        Provenance origin = hints.origin();
        return given.toBuilder()
                .versionCreated(created)
                .firstCreated(first)
                .source(Objects.requireNonNullElse(given.source(), origin.source()))
                .provider(Objects.requireNonNullElse(given.provider(), origin.provider()))
                .language(Objects.requireNonNullElse(given.language(), origin.language()))
                .repairs(repairs)
                .hashed();
    }
}
