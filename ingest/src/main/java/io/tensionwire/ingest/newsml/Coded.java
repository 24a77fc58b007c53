package io.tensionwire.ingest.newsml;

import io.tensionwire.ingest.markup.Element;
import java.util.Locale;

/**
 * A value of NewsML-G2, which is written as a QCode, as a URI, as a literal or, by some, as text.
 *
 * @param scheme the vocabulary; null where none is named
 * @param code the code within it; empty where the element has no value
 */
record Coded(String scheme, String code) {

    static Coded of(Element element) {
        String qcode = element.attribute("qcode");
        if (qcode != null) {
            int colon = qcode.indexOf(':');
            return colon < 0
                    ? new Coded(null, qcode)
                    : new Coded(qcode.substring(0, colon), qcode.substring(colon + 1));
        }
        String uri = element.attribute("uri");
        if (uri != null) {
            return ofUri(uri);
        }
        String literal = element.attribute("literal");
        if (literal != null) {
            return new Coded(null, literal);
        }
        return new Coded(null, element.text());
    }

    private static Coded ofUri(String uri) {
        String path = uri.replaceFirst("[/#]+$", "");
        int last = Math.max(path.lastIndexOf('/'), path.lastIndexOf('#'));
        if (last < 0) {
            return new Coded(null, path);
        }
        String before = path.substring(0, last);
        return new Coded(before.substring(before.lastIndexOf('/') + 1), path.substring(last + 1));
    }

    /** Returns the code in small letters. */
    String word() {
        return code.strip().toLowerCase(Locale.ROOT);
    }

    /** Returns scheme and code as a QCode. */
    String qcode() {
        return scheme == null ? code : scheme + ":" + code;
    }
}
