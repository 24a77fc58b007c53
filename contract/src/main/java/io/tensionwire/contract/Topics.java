package io.tensionwire.contract;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The names of the topics under one prefix. The prefix is {@value #DEFAULT_PREFIX} unless configured: a replay runs under
 * another.
 *
 * @param prefix letters, digits and dots, ending in a dot
 */
public record Topics(String prefix) {
    /** The prefix of the live pipeline. */
    public static final String DEFAULT_PREFIX = "wire.";

    private static final Pattern VALID = Pattern.compile("[a-zA-Z0-9.]{0,150}\\.");

    /** The topics of the live pipeline. */
    public Topics() {
        this(DEFAULT_PREFIX);
    }

    /**
     * Checks the prefix.
     *
     * @throws IllegalArgumentException if it does not end in a dot, or holds other than letters, digits and dots (a dot and
     *     an underscore collide in the names of Kafka's metrics)
     */
    public Topics {
        if (!VALID.matcher(prefix).matches()) {
            throw new IllegalArgumentException("topic prefix \"" + prefix
                    + "\" must be letters, digits and dots, ending in a dot, such as \"wire.\"");
        }
    }

    /** Stories as ingested; key: story id. */
    public String raw() {
        return prefix + "stories.raw";
    }

    /** Stories with annotations; key: story id. */
    public String enriched() {
        return prefix + "stories.enriched";
    }

    /** What could not be read, annotated or indexed: the original bytes, with the cause in headers; key: as found. */
    public String rejected() {
        return prefix + "stories.rejected";
    }

    /** The tension index; key: {@link TensionPoint#key()}; all points of a subject are in one partition. */
    public String tensionIndex() {
        return prefix + "tension.index";
    }

    /** Alerts; key: subject. */
    public String tensionAlerts() {
        return prefix + "tension.alerts";
    }

    /** Where each source stands; key: source and item. */
    public String positions() {
        return prefix + "ingest.positions";
    }

    /**
     * Returns the {@code ce_source} of what a part writes to these topics, such as {@code /wire/enrich}: a URI reference, so
     * that other characters than letters, digits and a few marks are percent-encoded. A replay has sources of its own, since
     * its events are others.
     *
     * @param part the part, and what it took the event from, such as {@code ingest} and the name of a source
     */
    public String eventSource(String... part) {
        StringBuilder source = new StringBuilder();
        if (prefix.length() > 1) {
            source.append('/').append(prefix, 0, prefix.length() - 1);
        }
        for (String segment : part) {
            source.append('/')
                    .append(URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return source.toString();
    }

    /** Returns all of them. */
    public List<String> all() {
        return List.of(raw(), enriched(), tensionIndex(), tensionAlerts(), rejected(), positions());
    }
}
