package io.tensionwire.ingest.story;

import io.tensionwire.ingest.words.WordList;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises a kill by the words that a wire puts into a slug line, for formats that have no status of their own. */
public final class KillWords {
    private static final Set<String> WORDS = Set.copyOf(WordList.of(KillWords.class, "kill-words.txt"));
    private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private KillWords() {}

    /**
     * Tells whether a slug line orders a kill: whether one of its parts is such a word, in capitals or with a capital first,
     * at the end or behind the last comma, where wires put the version of a story.
     *
     * @param slugline may be null
     */
    public static boolean in(String slugline) {
        if (slugline == null) {
            return false;
        }
        String[] parts =
                PARTS.split(slugline.substring(slugline.lastIndexOf(',') + 1).strip());
        for (int i = 0; i < parts.length; i++) {
            boolean isVersionPart = slugline.indexOf(',') >= 0 || i == parts.length - 1;
            if (isVersionPart
                    && !parts[i].isEmpty()
                    && Character.isUpperCase(parts[i].charAt(0))
                    && WORDS.contains(parts[i].toUpperCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
