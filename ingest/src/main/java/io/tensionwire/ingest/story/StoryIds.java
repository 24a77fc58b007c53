package io.tensionwire.ingest.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.ingest.charset.CarriedText;
import io.tensionwire.ingest.format.Repair;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * Ids of stories: the name of the source and the wire's guid, which is data and never a path. Elasticsearch takes ids of 512
 * bytes; a longer guid is carried as its digest.
 *
 * @param source the name of the source
 * @param repairs takes the {@link Repair} words that apply
 */
record StoryIds(String source, Consumer<String> repairs) {
    private static final int LONGEST = 512;

    /** Returns the id for a guid. */
    String of(String guid) {
        String id = source + ":" + CarriedText.of(guid.strip(), new ArrayList<>());
        if (id.getBytes(UTF_8).length <= LONGEST) {
            return id;
        }
        repairs.accept(Repair.ID_DIGESTED);
        return source + ":sha256:" + digest(guid.strip());
    }

    /** Returns the id of a story that the wire gives none: the same for the same headline and text. */
    String derived(String headline, String text) {
        repairs.accept(Repair.ID_DERIVED);
        return source + ":text:" + digest(headline + "\u0000" + text).substring(0, 32);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime must offer SHA-256", e);
        }
    }
}
