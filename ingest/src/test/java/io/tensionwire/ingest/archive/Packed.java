package io.tensionwire.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Packs in memory what tests read. */
public final class Packed {
    private Packed() {}

    /** Returns an archive of one member for each text. */
    public static byte[] gzip(String... members) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (String member : members) {
            try (OutputStream out = new GZIPOutputStream(packed)) {
                out.write(member.getBytes(UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return packed.toByteArray();
    }

    /** Returns an archive of one frame for each text. */
    public static byte[] zstd(String... frames) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (String frame : frames) {
            packed.writeBytes(Zstd.compress(frame.getBytes(UTF_8)));
        }
        return packed.toByteArray();
    }
}
