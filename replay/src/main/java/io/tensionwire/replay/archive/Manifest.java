package io.tensionwire.replay.archive;

import io.tensionwire.contract.Json;
import io.tensionwire.replay.history.Slice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;

/**
 * What an archive holds. It is written last: a folder without one is no archive, or one that was not finished.
 *
 * @param format the version of the form of the archive, {@value #FORMAT}
 * @param created when it was finished
 * @param prefix the prefix of the topics that it was made of
 * @param topics names of the topics without their prefix
 * @param slices the ranges that it holds
 * @param days its files, by day
 * @param records how many records it holds
 */
public record Manifest(
        int format,
        Instant created,
        String prefix,
        List<String> topics,
        List<Slice> slices,
        List<Day> days,
        long records) {
    /** The version of the form that this program reads and writes. */
    public static final int FORMAT = 1;

    static final String FILE = "manifest.json";
    private static final Json<Manifest> JSON = Json.of(Manifest.class);

    /**
     * The file of one day, UTC.
     *
     * @param date the day
     * @param file its name
     * @param records how many records it holds
     * @param bytes its size, packed
     * @param unpacked the size of its lines
     * @param sha256 the checksum of the packed file, in hexadecimal digits
     */
    public record Day(String date, String file, long records, long bytes, long unpacked, String sha256) {}

    /** Copies the lists. */
    public Manifest {
        topics = List.copyOf(topics);
        slices = List.copyOf(slices);
        days = List.copyOf(days);
    }

    /**
     * Reads the manifest of an archive.
     *
     * @throws DamagedArchiveException if there is none, or it is not of a form that this program reads
     * @throws IOException if it cannot be read
     */
    public static Manifest read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            throw new DamagedArchiveException(
                    folder + " is no archive, or one that was not finished: it has no " + FILE);
        }
        Manifest manifest;
        try {
            manifest = JSON.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new DamagedArchiveException(file + " cannot be read: " + e.getMessage());
        }
        if (manifest.format != FORMAT) {
            throw new DamagedArchiveException(
                    file + " is of format " + manifest.format + "; this program reads " + FORMAT);
        }
        return manifest;
    }

    void write(Path folder) throws IOException {
        Path unfinished = folder.resolve(FILE + ".part");
        Files.write(unfinished, JSON.write(this));
        Files.move(unfinished, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }
}
