package io.tensionwire.ingest.push;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request says of its body.
 *
 * @param essence type and subtype in small letters; {@code application/octet-stream} where nothing is said
 * @param charset the declared encoding; null if there is none that is known
 */
record ContentType(String essence, Charset charset) {
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([A-Za-z0-9._:-]+)");
    private static final Set<String> READ = Set.of(
            "application/octet-stream",
            "application/json",
            "application/jsonl",
            "application/x-ndjson",
            "application/ndjson",
            "application/jsonlines",
            "application/xml",
            "application/gzip",
            "application/x-gzip",
            "application/zstd");

    /** Reads the header {@code Content-Type}; null if there is none. */
    static ContentType of(String header) {
        if (header == null || header.isBlank()) {
            return new ContentType("application/octet-stream", null);
        }
        String essence = header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        Matcher charset = CHARSET.matcher(header);
        return new ContentType(essence, charset.find() ? known(charset.group(1)) : null);
    }

    /** Tells whether any wire format is written in this type. */
    boolean isRead() {
        return READ.contains(essence)
                || essence.startsWith("text/")
                || essence.endsWith("+json")
                || essence.endsWith("+xml");
    }

    private static Charset known(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
