package io.tensionwire.replay.archive;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;

/** The file of one day while it is written. Not thread-safe. */
final class DayFile implements Closeable {
    private static final int LEVEL = 6;

    private final LocalDate date;
    private final Path folder;
    private final String name;
    private final OutputStream lines;
    private long records;
    private long unpacked;

    DayFile(Path folder, LocalDate date) throws IOException {
        this.folder = folder;
        this.date = date;
        name = date + ".jsonl.zst";
        ZstdOutputStream packed =
                new ZstdOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished())), LEVEL);
        packed.setChecksum(true);
        lines = new BufferedOutputStream(packed, 1 << 16);
    }

    LocalDate date() {
        return date;
    }

    void add(byte[] line) throws IOException {
        lines.write(line);
        lines.write('\n');
        records++;
        unpacked += line.length + 1;
    }

    /** Ends the file and gives it its name. */
    Manifest.Day finish() throws IOException {
        lines.close();
        Path file = Files.move(unfinished(), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        return new Manifest.Day(date.toString(), name, records, Files.size(file), unpacked, Checksum.of(file));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private Path unfinished() {
        return folder.resolve(name + ".part");
    }
}
