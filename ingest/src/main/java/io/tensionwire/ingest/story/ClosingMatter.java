package io.tensionwire.ingest.story;

import io.tensionwire.ingest.words.WordList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Recognises what follows the end of a story: who reported and edited it, and that a machine translated it. */
public final class ClosingMatter {
    private static final int LONGEST_DISCLAIMER = 800;

    /** How a disclaimer reads in a language: its tag, and the groups of words of which it holds one each. */
    private record Disclaimer(String language, List<List<String>> groups) {
        boolean isIn(String text) {
            for (List<String> words : groups) {
                if (!holdsAny(text, words)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean holdsAny(String text, List<String> words) {
            for (String word : words) {
                if (text.contains(word)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final List<Disclaimer> DISCLAIMERS =
            WordList.of(ClosingMatter.class, "machine-translation.txt").stream()
                    .map(ClosingMatter::disclaimer)
                    .toList();

    private ClosingMatter() {}

    /** Returns the paragraph without the names of those who reported and edited; empty if it held nothing else. */
    public static String withoutSignOff(String paragraph) {
        return SignOff.without(paragraph);
    }

    /** Tells whether a paragraph says that the text was translated by a machine. What somebody is quoted with does not. */
    public static boolean isTranslationDisclaimer(String paragraph) {
        return disclaimerLanguage(paragraph).isPresent();
    }

    /** Returns the language in which a paragraph says that the text was translated by a machine; empty if it does not. */
    static Optional<String> disclaimerLanguage(String paragraph) {
        if (paragraph.length() > LONGEST_DISCLAIMER
                || paragraph.indexOf('"') >= 0
                || paragraph.indexOf('\u201C') >= 0) {
            return Optional.empty();
        }
        String text = paragraph.toLowerCase(Locale.ROOT);
        for (Disclaimer disclaimer : DISCLAIMERS) {
            if (disclaimer.isIn(text)) {
                return Optional.of(disclaimer.language());
            }
        }
        return Optional.empty();
    }

    private static Disclaimer disclaimer(String line) {
        int colon = line.indexOf(':');
        String groups = line.substring(colon + 1).toLowerCase(Locale.ROOT);
        return new Disclaimer(
                line.substring(0, colon),
                Arrays.stream(groups.split("&"))
                        .map(words -> List.of(words.strip().split("\\|")))
                        .toList());
    }
}
