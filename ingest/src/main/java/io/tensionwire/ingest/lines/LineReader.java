package io.tensionwire.ingest.lines;

import io.tensionwire.ingest.format.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Bytes cut into lines at line feeds, one at a time, so that a file of any size fits into memory. Not thread-safe.
 */
public final class LineReader {
    /** The longest line that is read, in bytes; of a longer one only the beginning is kept. */
    public static final int LONGEST = 32 << 20;

    private static final int BUFFER = 1 << 16;

    private final InputStream bytes;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private long consumed;
    private long lines;

    /**
     * A line as found.
     *
     * @param bytes without its line end; only the beginning if it was too long
     * @param length its full length in bytes
     * @param end the progress behind its line end
     */
    public record Line(byte[] bytes, long length, Progress end) {
        /** Tells whether the line was no longer than lines may be. */
        public boolean isWhole() {
            return bytes.length == length;
        }

        /** Tells whether the line holds nothing but white space. */
        public boolean isBlank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Reads from a stream that stands at its beginning, skipping what was read before.
     *
     * @throws IOException if the bytes cannot be had
     */
    public LineReader(InputStream bytes, Progress start) throws IOException {
        this(bytes, start, LONGEST);
    }

    LineReader(InputStream bytes, Progress start, int longest) throws IOException {
        bytes.skipNBytes(start.bytes());
        this.bytes = bytes;
        this.longest = longest;
        consumed = start.bytes();
        lines = start.lines();
    }

    /**
     * Returns the next line; empty at the end of the stream.
     *
     * @throws IOException if the bytes cannot be had
     */
    public Optional<Line> next() throws IOException {
        if (from == to && !fill()) {
            return Optional.empty();
        }
        int feed = lineFeed();
        return feed < to && feed - from <= longest ? Optional.of(buffered(feed)) : gathered();
    }

    /** Most lines lie in the buffer as a whole. */
    private Line buffered(int feed) {
        byte[] line = Arrays.copyOfRange(buffer, from, feed);
        consumed += line.length + 1L;
        from = feed + 1;
        return line(line, line.length);
    }

    /** Puts a line together that goes on behind the buffer. */
    private Optional<Line> gathered() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(BUFFER);
        long length = 0;
        while (true) {
            if (from == to && !fill()) {
                return length == 0 ? Optional.empty() : Optional.of(line(line.toByteArray(), length));
            }
            int end = lineFeed();
            length += end - from;
            // One byte beyond the limit is not taken in: a hostile line must not cost more memory than a lawful one.
            line.write(buffer, from, Math.min(end - from, Math.max(0, longest - line.size())));
            boolean ended = end < to;
            consumed += end - from + (ended ? 1 : 0);
            from = ended ? end + 1 : end;
            if (ended) {
                return Optional.of(line(line.toByteArray(), length));
            }
        }
    }

    private Line line(byte[] line, long length) {
        lines++;
        return new Line(line, length, new Progress(consumed, lines));
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, bytes.read(buffer));
        return to > 0;
    }

    private int lineFeed() {
        return ByteSearch.first('\n', buffer, from, to);
    }
}
