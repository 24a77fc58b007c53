package io.tensionwire.ingest.poll;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Undoes the compression of an answer. */
final class ContentCoding {
    /** What is sent as {@code Accept-Encoding}. */
    static final String ACCEPTED = "gzip";

    private static final int GZIP_MAGIC_1 = 0x1f;
    private static final int GZIP_MAGIC_2 = 0x8b;

    private ContentCoding() {}

    /**
     * Returns the bytes before compression.
     *
     * @param coding value of {@code Content-Encoding}; empty if none
     * @param cap how many bytes there may be
     * @throws IOException if there are more, they are damaged or cut off, or the coding is none that was asked for
     */
    static byte[] decoded(byte[] body, String coding, int cap) throws IOException {
        switch (coding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity":
                return body;
            case "gzip", "x-gzip":
                // Some servers say gzip of what they send plain.
                return isGzip(body) ? unzipped(body, cap) : body;
            default:
                throw new UnusableAnswerException(
                        "the answer is compressed in a way that was not asked for; only gzip was");
        }
    }

    private static boolean isGzip(byte[] body) {
        return body.length >= 2 && (body[0] & 0xff) == GZIP_MAGIC_1 && (body[1] & 0xff) == GZIP_MAGIC_2;
    }

    private static byte[] unzipped(byte[] body, int cap) throws IOException {
        byte[] bytes;
        try (InputStream zipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
            bytes = zipped.readNBytes(cap);
            if (bytes.length < cap || zipped.read() < 0) {
                return bytes;
            }
        } catch (IOException e) {
            throw new UnusableAnswerException("the answer's gzip is damaged or cut off: " + e.getMessage(), e);
        }
        throw new UnusableAnswerException(
                "the answer unzips to more than " + cap + " bytes; raise the limit if the feed really is so large");
    }
}
