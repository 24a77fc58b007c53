package io.tensionwire.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A digest of what a reader of a story sees, so that an unchanged resend is recognised.
 *
 * <p>The id, the version, the times of creation and the list of repairs are left out: a resend may differ in them.
 */
public final class ContentHash {
    private static final int BYTES = 16;

    private ContentHash() {}

    /** Returns 32 hexadecimal digits: the first half of a SHA-256 over the visible fields, each preceded by its length. */
    public static String of(Story story) {
        MessageDigest digest = sha256();
        add(digest, story.status().json());
        add(digest, story.provider());
        add(digest, story.language());
        add(digest, story.headline());
        add(digest, story.byline());
        add(digest, story.dateline());
        add(digest, story.body());
        add(digest, story.slugline());
        add(digest, story.urgency());
        add(digest, story.embargoedUntil());
        add(digest, story.link());
        add(digest, story.subjects().size());
        for (Subject subject : story.subjects()) {
            add(digest, subject.scheme());
            add(digest, subject.code());
            add(digest, subject.name());
        }
        story.signals().forEach(signal -> add(digest, signal));
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    /** Returns 16 hexadecimal digits of a SHA-256 over these bytes; null counts as none. */
    static String of(byte[] bytes) {
        byte[] digest = sha256().digest(bytes == null ? new byte[0] : bytes);
        return HexFormat.of().formatHex(digest, 0, BYTES / 2);
    }

    private static void add(MessageDigest digest, Object field) {
        byte[] bytes = field == null ? null : field.toString().getBytes(UTF_8);
        int length = bytes == null ? -1 : bytes.length;
        digest.update(
                new byte[] {(byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length});
        if (bytes != null) {
            digest.update(bytes);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime must offer SHA-256", e);
        }
    }
}
