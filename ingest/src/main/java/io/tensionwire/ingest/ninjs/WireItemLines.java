package io.tensionwire.ingest.ninjs;

import io.tensionwire.ingest.document.DocumentReader;
import io.tensionwire.ingest.format.HeldBytes;
import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.lines.LineReader;
import java.io.IOException;
import java.util.Optional;

/** Files of any size with a JSON document on each line, read one line at a time. Not thread-safe. */
final class WireItemLines implements Readings {
    private final LineReader lines;
    private final ItemHints hints;
    private LineReader.Line line;
    private Progress before;
    private Readings open = Optional::empty;
    private Optional<Reading> ahead = Optional.empty();

    /**
     * Lines that follow what was read before.
     *
     * @param lines stands behind it
     * @param before what was read
     */
    WireItemLines(LineReader lines, ItemHints hints, Progress before) {
        this.lines = lines;
        this.before = before;
        this.hints = hints;
    }

    /** A line counts as read with its last piece only, so that none of it is lost between two of them. */
    @Override
    public Optional<Reading> next() throws IOException {
        while (ahead.isEmpty()) {
            Optional<LineReader.Line> next = lines.next();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            before = line == null ? before : line.end();
            line = next.get();
            open = readings();
            ahead = open.next();
        }
        Reading reading = ahead.get();
        ahead = open.next();
        return Optional.of(ahead.isEmpty() ? ending(reading, line.end()) : reading);
    }

    private Readings readings() {
        if (line.isBlank()) {
            return Optional::empty;
        }
        if (!line.isWhole()) {
            String cause = "line " + line.end().lines() + " is longer than " + LineReader.LONGEST
                    + " bytes; split it into its items";
            return once(new Reading.Refused(
                    cause, line.bytes(), line.length(), line.end().lines(), before));
        }
        Readings document = DocumentReader.of(new HeldBytes(line.bytes()), hints, Progress.START, WireItems::open);
        return () -> document.next().map(reading -> ending(reading, before));
    }

    private static Readings once(Reading reading) {
        boolean[] told = {false};
        return () -> {
            Optional<Reading> next = told[0] ? Optional.empty() : Optional.of(reading);
            told[0] = true;
            return next;
        };
    }

    private Reading ending(Reading reading, Progress end) {
        long number = line.end().lines();
        if (reading instanceof Reading.Read read) {
            return new Reading.Read(read.story(), number, end);
        }
        if (reading instanceof Reading.Refused refused) {
            return new Reading.Refused(refused.cause(), refused.bytes(), refused.length(), number, end);
        }
        return new Reading.Noticed(((Reading.Noticed) reading).kind(), number, end);
    }
}
