package io.tensionwire.sink.elastic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Elasticsearch's id of a story: the story's own id where it fits. */
public final class DocumentId {
    /** The longest id that Elasticsearch takes, in bytes of UTF-8. */
    public static final int LONGEST = 512;

    private DocumentId() {}

    /**
     * Returns the id of the document that holds this story: the story id itself, or {@code sha256:} and 64 hexadecimal digits
     * where that is longer than {@value #LONGEST} bytes of UTF-8.
     */
    public static String of(String storyId) {
        if (storyId.length() <= LONGEST / 3) {
            return storyId;
        }
        byte[] bytes = storyId.getBytes(UTF_8);
        return bytes.length <= LONGEST ? storyId : "sha256:" + HexFormat.of().formatHex(sha256(bytes));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime must offer SHA-256", e);
        }
    }
}
