package io.tensionwire.ingest.markup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by the first characters of a document what its root element is, without parsing it. */
public final class XmlOpening {
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}_][\\p{L}\\p{N}._-]*(?::([\\p{L}_][\\p{L}\\p{N}._-]*))?");

    private XmlOpening() {}

    /**
     * Returns the local name of the root element; what the DOCTYPE calls it where the opening ends before it, empty if this
     * is no XML.
     */
    public static Optional<String> root(String opening) {
        Optional<String> declared = Optional.empty();
        int at = opening.length() - opening.stripLeading().length();
        while (at >= 0 && opening.startsWith("<", at)) {
            if (opening.startsWith("<?", at)) {
                at = nextTag(opening, opening.indexOf("?>", at));
            } else if (opening.startsWith("<!--", at)) {
                at = nextTag(opening, opening.indexOf("-->", at));
            } else if (opening.startsWith("<!DOCTYPE", at)) {
                declared = nameAt(opening, at + "<!DOCTYPE".length());
                at = nextTag(opening, doctypeEnd(opening, at));
            } else {
                return nameAt(opening, at + 1);
            }
        }
        return declared;
    }

    private static int nextTag(String opening, int from) {
        return from < 0 ? -1 : opening.indexOf('<', from);
    }

    private static int doctypeEnd(String opening, int from) {
        int subset = opening.indexOf('[', from);
        int end = opening.indexOf('>', from);
        return subset < 0 || end < subset ? end : opening.indexOf("]", subset);
    }

    private static Optional<String> nameAt(String opening, int at) {
        Matcher name = NAME.matcher(opening.substring(at).stripLeading());
        if (!name.lookingAt()) {
            return Optional.empty();
        }
        return Optional.of(name.group(1) == null ? name.group() : name.group(1));
    }
}
