package io.tensionwire.ingest.nitf;

import io.tensionwire.ingest.markup.Element;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a document is told by. A {@code doc-id} is the id of the story unless it says itself that it names one version: where
 * it is the key of a {@code du-key} with a number behind it, and where it is a number of at least six digits with a colon and
 * the number of the version behind it. A key alone is no id: many are slugs that come again.
 *
 * @param guid the id of the story family; null if the document has none
 * @param version the version as written; null if none is
 */
record NitfIdentity(String guid, String version) {
    /** Longer ids are nobody's shape. */
    private static final int LONGEST = 300;

    private static final Pattern VERSION_BEHIND_KEY = Pattern.compile("[_:.;/-]?[vV]?(\\d{1,4})");
    private static final Pattern ID_AND_VERSION = Pattern.compile("([^:\\s]*\\d{6}[^:\\s]*):(\\d{1,3})");

    /**
     * Reads an id.
     *
     * @param written as it stands in {@code doc-id} or in a reference to a document; may be null
     * @param keys the {@code du-key} elements of the document that it stands in
     */
    static NitfIdentity of(String written, List<Element> keys) {
        String given = keys.stream()
                .map(key -> key.attribute("version"))
                .filter(version -> version != null && !version.isEmpty())
                .findFirst()
                .orElse(null);
        if (written == null || written.isBlank()) {
            return new NitfIdentity(null, given);
        }
        if (written.length() > LONGEST) {
            return new NitfIdentity(written, given);
        }
        for (Element element : keys) {
            String key = element.attribute("key");
            if (key != null && !key.isEmpty() && written.startsWith(key)) {
                Matcher behind = VERSION_BEHIND_KEY.matcher(written.substring(key.length()));
                if (behind.matches()) {
                    return new NitfIdentity(key, given == null ? behind.group(1) : given);
                }
            }
        }
        Matcher versioned = ID_AND_VERSION.matcher(written);
        return versioned.matches()
                ? new NitfIdentity(versioned.group(1), given == null ? versioned.group(2) : given)
                : new NitfIdentity(written, given);
    }
}
