package io.tensionwire.enrich.entity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Ids for what has no Wikidata item: the name in small letters without accents, its words joined by hyphens. */
final class NormalisedName {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private NormalisedName() {}

    /** Returns {@code x:} and the normalised name. */
    static String id(String name) {
        String small = plain(name).toLowerCase(Locale.ROOT);
        StringBuilder id = new StringBuilder(small.length() + 2).append("x:");
        boolean gap = false;
        for (int at = 0; at < small.length(); at += Character.charCount(small.codePointAt(at))) {
            int codePoint = small.codePointAt(at);
            if (Character.isLetterOrDigit(codePoint)) {
                id.append(gap && id.length() > 2 ? "-" : "").appendCodePoint(codePoint);
                gap = false;
            } else {
                gap |= "'’ʼ.".indexOf(codePoint) < 0;
            }
        }
        return id.toString();
    }

    /** Returns the name without accents. */
    static String plain(String name) {
        return isAscii(name)
                ? name
                : MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    }

    private static boolean isAscii(String name) {
        for (int at = 0; at < name.length(); at++) {
            if (name.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
