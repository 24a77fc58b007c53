package io.tensionwire.replay.archive;

import io.tensionwire.replay.history.HistoryRecord;
import io.tensionwire.replay.history.Slice;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes an archive, day after day. Not thread-safe. */
public final class ArchiveWriter implements Closeable {
    private final Path folder;
    private final List<Manifest.Day> days = new ArrayList<>();
    private DayFile day;
    private long records;

    /**
     * Begins an archive.
     *
     * @param folder made if it is absent
     * @throws DirectoryNotEmptyException if something is in it
     * @throws IOException if it cannot be made
     */
    public ArchiveWriter(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new DirectoryNotEmptyException(folder.toString());
            }
        }
    }

    /**
     * Adds a record. The times of the records must not fall.
     *
     * @throws IOException if it cannot be written
     */
    public void add(HistoryRecord record) throws IOException {
        LocalDate date = LocalDate.ofInstant(Instant.ofEpochMilli(record.time()), ZoneOffset.UTC);
        if (day == null || !day.date().equals(date)) {
            finishDay();
            day = new DayFile(folder, date);
        }
        day.add(ArchivedRecord.line(record));
        records++;
    }

    /**
     * Ends the archive: only now it is one.
     *
     * @param prefix the prefix of the topics
     * @param topics their names without it
     * @param slices the ranges that were read
     * @param now when it is finished
     * @throws IOException if it cannot be written
     */
    public Manifest finish(String prefix, List<String> topics, List<Slice> slices, Instant now) throws IOException {
        finishDay();
        Manifest manifest = new Manifest(Manifest.FORMAT, now, prefix, topics, slices, days, records);
        manifest.write(folder);
        return manifest;
    }

    /** Leaves off; what was not finished has no manifest. */
    @Override
    public void close() throws IOException {
        if (day != null) {
            day.close();
        }
    }

    private void finishDay() throws IOException {
        if (day != null) {
            DayFile finished = day;
            day = null;
            days.add(finished.finish());
        }
    }
}
