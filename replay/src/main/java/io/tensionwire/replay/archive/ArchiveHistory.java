package io.tensionwire.replay.archive;

import com.github.luben.zstd.ZstdInputStream;
import io.tensionwire.replay.history.History;
import io.tensionwire.replay.history.HistoryRecord;
import io.tensionwire.replay.history.Partition;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The records of an archive, in the order of time in which it holds them. Each file is held against its checksum before anything
 * of it is given out. Not thread-safe.
 */
public final class ArchiveHistory implements History {
    private static final int NOTHING = -1;

    private final Path folder;
    private final Deque<Manifest.Day> days;
    private final Map<Partition, Long> times = new HashMap<>();
    private Manifest.Day day;
    private InputStream lines;
    private long records;

    /**
     * Reads an archive; no file is opened yet.
     *
     * @param manifest what {@link Manifest#read} gave for the folder
     */
    public ArchiveHistory(Path folder, Manifest manifest) {
        this.folder = folder;
        days = new ArrayDeque<>(manifest.days());
    }

    /**
     * Returns the next record.
     *
     * @throws DamagedArchiveException if a file is not what the manifest says
     * @throws IOException if it cannot be read
     */
    @Override
    public Optional<HistoryRecord> next() throws IOException {
        while (lines != null || !days.isEmpty()) {
            if (lines == null) {
                open(days.remove());
            }
            byte[] line = line();
            if (line != null) {
                return Optional.of(record(line));
            }
            end();
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        if (lines != null) {
            lines.close();
            lines = null;
        }
    }

    private void open(Manifest.Day next) throws IOException {
        Path file = folder.resolve(next.file());
        if (!Files.exists(file)) {
            throw new DamagedArchiveException(file + " is missing; the manifest names it");
        }
        String checksum = Checksum.of(file);
        if (!checksum.equals(next.sha256())) {
            throw new DamagedArchiveException(file + " is damaged: its SHA-256 is " + checksum + ", the manifest says "
                    + next.sha256() + ". Take it from another copy of the archive");
        }
        day = next;
        records = 0;
        lines = new BufferedInputStream(new ZstdInputStream(Files.newInputStream(file)), 1 << 16);
    }

    private void end() throws IOException {
        close();
        if (records != day.records()) {
            throw new DamagedArchiveException(
                    day.file() + " holds " + records + " records, the manifest says " + day.records());
        }
    }

    private HistoryRecord record(byte[] line) throws IOException {
        records++;
        try {
            ArchivedRecord archived = ArchivedRecord.read(line);
            long time = times.merge(archived.place(), archived.time().toEpochMilli(), Math::max);
            return archived.record(time);
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            throw new DamagedArchiveException(day.file() + " is damaged in line " + records + ": " + e.getMessage());
        }
    }

    /** Returns null at the end of the file. */
    private byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
        int next = lines.read();
        if (next == NOTHING) {
            return null;
        }
        for (; next != '\n' && next != NOTHING; next = lines.read()) {
            line.write(next);
        }
        return line.toByteArray();
    }
}
