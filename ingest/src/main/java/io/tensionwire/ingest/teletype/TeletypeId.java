package io.tensionwire.ingest.teletype;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The id of a message, which the formats do not give: service and number, the day of its end line, and its slug. A message that
 * is sent again has the same, also with a later time of day; a service that counts from 1 every morning does not come back to
 * the same id. Without a day a digest of the text stands for it.
 *
 * <p>Leads, writethrus and additions are stories of their own and no versions of the message that they continue. What joins
 * them is the slug, and unrelated stories of one day share slugs, such as alerts and tables. Taken for versions of each other,
 * the later one would make the earlier one vanish; taken apart, the worst is that two near-duplicates stand beside each other,
 * which are put into one cluster later on.
 *
 * <p>A kill or correction that names the number of another message, such as {@code KILL abc0123}, is one of that message: the
 * slug and the day are the same by the rules of both formats.
 *
 * @param service the letters of the service
 * @param number the number of the message, as written
 * @param day digits of the day of the end line; null if nobody knows
 * @param slug the slug line without take keys; may be null
 */
record TeletypeId(String service, String number, String day, String slug) {
    private static final int LONGEST_SLUG = 80;

    /**
     * Returns the guid.
     *
     * @param text what the message says, for messages without a day
     */
    String guid(String text) {
        String guid = service.toLowerCase(Locale.ROOT) + number + "-" + (day == null ? digest(text) : day);
        String key = slug == null
                ? ""
                : slug.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("^-|-$", "");
        return key.isEmpty() ? guid : guid + "-" + key.substring(0, Math.min(LONGEST_SLUG, key.length()));
    }

    /** Returns the id of another message of this day and slug. */
    TeletypeId of(String otherService, String otherNumber) {
        return new TeletypeId(otherService, otherNumber, day, slug);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime must offer SHA-256", e);
        }
    }
}
