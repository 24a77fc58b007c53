package io.tensionwire.ingest.format;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The labels that a configured source gives to its stories.
 *
 * @param source the source's name: letters, digits, {@code .}, {@code _} and {@code -}
 * @param provider the agency that writes; the source's name unless given
 * @param language BCP 47 tag; {@code en} unless given
 */
public record Provenance(String source, String provider, String language) {
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

    /** A source of this name whose provider is called the same and writes English. */
    public Provenance(String source) {
        this(source, null, null);
    }
}
