package io.tensionwire.ingest.feed;

import io.tensionwire.ingest.words.WordList;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The vocabularies that feeds mix, told by namespace, or by the usual prefix where a broken feed declares none. */
enum FeedModule {
    /** RSS without a namespace, and the namespaces that some give it. */
    RSS,
    /** Atom 0.3 and 1.0. */
    ATOM,
    /** RSS content. */
    CONTENT,
    /** Dublin Core, elements and terms. */
    DUBLIN_CORE,
    /** Media RSS. */
    MEDIA,
    /** Podcasts. */
    ITUNES,
    /** WordPress exports. */
    WORDPRESS,
    /** Excerpts in WordPress exports. */
    EXCERPT,
    /** Publishing Requirements for Industry Standard Metadata. */
    PRISM,
    /** RSS syndication: how often a feed changes. */
    SYNDICATION,
    /** Services that put addresses of their own before those of a feed. */
    ADDRESSES,
    /** XHTML. */
    XHTML,
    /** Atom publishing. */
    PUBLISHING,
    /** Anything else, such as an agency's own. */
    OTHER;

    private static final Map<String, FeedModule> BY_NAMESPACE = WordList.of(FeedModule.class, "modules.txt").stream()
            .map(line -> line.split("\\s+"))
            .collect(Collectors.toUnmodifiableMap(
                    columns -> columns[0], columns -> valueOf(columns[1].toUpperCase(Locale.ROOT))));

    static FeedModule of(String namespace) {
        if (namespace.isEmpty()) {
            return RSS;
        }
        String folded = namespace.strip().toLowerCase(Locale.ROOT);
        int from = folded.indexOf("://") + 1;
        from = from == 0 ? 0 : from + 2;
        from += folded.startsWith("www.", from) ? 4 : 0;
        int to = folded.length();
        while (to > from && (folded.charAt(to - 1) == '/' || folded.charAt(to - 1) == '#')) {
            to--;
        }
        return BY_NAMESPACE.getOrDefault(folded.substring(from, to), OTHER);
    }
}
