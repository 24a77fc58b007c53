package io.tensionwire.enrich.entity;

import io.tensionwire.enrich.text.TokenKind;
import io.tensionwire.enrich.text.TokenizedText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Abbreviations that a story explains itself: after {@code air purifier (AP)} no agency is meant. What stands in brackets is
 * explained if the words right before them begin with its letters; it keeps its usual meaning if one of these words is a word of
 * the usual name.
 */
final class StoryAbbreviations {
    private static final int LONGEST = 6;

    private final Map<String, String> explanations = new HashMap<>();

    /** Reads the fields of a story. */
    StoryAbbreviations(List<FieldTokens> fields) {
        for (FieldTokens field : fields) {
            TokenizedText text = field.text();
            for (int token = 2; token + 1 < field.size(); token++) {
                if (text.kind(token) == TokenKind.ALL_CAPS && text.is(token - 1, '(') && text.is(token + 1, ')')) {
                    read(text, token);
                }
            }
        }
    }

    private void read(TokenizedText text, int token) {
        String letters = text.token(token);
        int first = token - 1 - letters.length();
        if (letters.length() > 1 && letters.length() <= LONGEST && first >= 0 && begin(text, first, letters)) {
            String words = text.text().substring(text.start(first), text.end(token - 2));
            explanations.putIfAbsent(letters, words.toLowerCase(Locale.ROOT));
        }
    }

    private static boolean begin(TokenizedText text, int first, String letters) {
        for (int at = 0; at < letters.length(); at++) {
            char initial = text.text().charAt(text.start(first + at));
            if (Character.toUpperCase(initial) != letters.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether the story says that an abbreviation stands for something else than what it usually names. */
    boolean isSomethingElse(String letters, Referent named) {
        String explanation = explanations.get(letters);
        if (explanation == null) {
            return false;
        }
        for (String word : named.name().toLowerCase(Locale.ROOT).split(" ")) {
            if (explanation.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
