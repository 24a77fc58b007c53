package io.tensionwire.ingest.charset;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * Tells a wrong guess of the encoding: words in which letters of another alphabet stand between Latin ones, as those with
 * accents do if they are read as Cyrillic. A detector that has seen two letters of the kind knows no better.
 */
final class MixedScripts {
    private static final Set<UnicodeScript> ALPHABETS = Set.of(
            UnicodeScript.ARABIC,
            UnicodeScript.CYRILLIC,
            UnicodeScript.GREEK,
            UnicodeScript.HEBREW,
            UnicodeScript.THAI);

    private MixedScripts() {}

    /** Tells whether most words that hold letters of another alphabet hold Latin letters as well. */
    static boolean areLikely(String text) {
        int foreign = 0;
        int mixed = 0;
        boolean hasForeign = false;
        boolean hasLatin = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (!Character.isLetter(c)) {
                foreign += hasForeign ? 1 : 0;
                mixed += hasForeign && hasLatin ? 1 : 0;
                hasForeign = false;
                hasLatin = false;
            } else if (c < 0x80) {
                hasLatin = true;
            } else {
                hasForeign |= ALPHABETS.contains(UnicodeScript.of(c));
            }
        }
        return mixed * 2 > foreign;
    }
}
