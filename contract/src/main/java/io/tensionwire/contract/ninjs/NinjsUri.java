package io.tensionwire.contract.ninjs;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The URIs that ninjs documents carry. */
final class NinjsUri {
    /** Vocabularies of the IPTC by the names that wires call them. */
    private static final Map<String, String> VOCABULARIES = Map.of(
            "medtop", "http://cv.iptc.org/newscodes/mediatopic/",
            "mediatopic", "http://cv.iptc.org/newscodes/mediatopic/",
            "subj", "http://cv.iptc.org/newscodes/subjectcode/",
            "subjectcode", "http://cv.iptc.org/newscodes/subjectcode/",
            "iptc-subject-code", "http://cv.iptc.org/newscodes/subjectcode/");

    private NinjsUri() {}

    /** Returns the URI of a story: its id may hold anything, so that it is encoded. */
    static String ofStory(String id) {
        return "urn:tensionwire:story:" + encoded(id);
    }

    /** Returns the URI of a kind of act. */
    static String ofCategory(String category) {
        return "urn:tensionwire:plover:" + encoded(category);
    }

    /** Returns the URI of an entity: that of its Wikidata item; null where none is known. */
    static String ofEntity(String id) {
        return id.startsWith("Q") ? "http://www.wikidata.org/entity/" + id : null;
    }

    /** Returns the URI of a subject that a wire gave; null where its vocabulary has none that is known. */
    static String ofSubject(String scheme, String code) {
        String vocabulary = scheme == null || code == null ? null : VOCABULARIES.get(scheme);
        return vocabulary == null ? null : vocabulary + encoded(code);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%3A", ":");
    }
}
