package io.tensionwire.ingest.format;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a configuration says of a source: the labels of its stories, and how to read what its items leave open.
 *
 * @param source the source's name: letters, digits, {@code .}, {@code _} and {@code -}
 * @param provider the agency that writes; the source's name unless given
 * @param language BCP 47 tag; {@code en} unless given
 * @param zone the zone of times that are written without one; null if nobody knows
 * @param charset the encoding of bytes that are not UTF-8 and do not tell themselves; null if nobody knows
 */
public record Provenance(String source, String provider, String language, ZoneId zone, Charset charset) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    /**
     * Fills what is absent.
     *
     * @throws IllegalArgumentException if the name is not one
     */
    public Provenance {
        if (source == null || !NAME.matcher(source).matches()) {
            throw new IllegalArgumentException("source name \"" + source
                    + "\" must be 1 to 100 letters, digits, dots, underscores or hyphens, such as \"kabar-laut\"");
        }
        provider = Objects.requireNonNullElse(provider, source);
        language = Objects.requireNonNullElse(language, "en");
    }

    /** A source whose zone and encoding nobody knows. */
    public Provenance(String source, String provider, String language) {
        this(source, provider, language, null, null);
    }

    /** A source of this name whose provider is called the same and writes English. */
    public Provenance(String source) {
        this(source, null, null);
    }
}
