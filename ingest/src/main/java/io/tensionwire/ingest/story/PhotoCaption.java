package io.tensionwire.ingest.story;

import io.tensionwire.ingest.words.WordList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises what a page leaves of its photos in plain text: captions, which end in a credit, and descriptions. */
public final class PhotoCaption {
    private static final int LONGEST_CAPTION = 400;
    private static final int LONGEST_DESCRIPTION = 100;
    private static final Pattern CLOSING_BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]{1,80})[)\\]]\\.?$");
    private static final List<String> CREDITS = WordList.of(PhotoCaption.class, "photo-credits.txt");

    private PhotoCaption() {}

    /** Tells whether a block is a caption: short, with a credit in brackets at its end. */
    public static boolean isCaption(Block block) {
        return isShort(block) && endsInCredit(block.lastLine());
    }

    /** Tells whether a block is no longer than captions are. */
    public static boolean isShort(Block block) {
        return block.lines().stream().mapToInt(String::length).sum() <= LONGEST_CAPTION;
    }

    /** Tells whether a block is what a page says of a photo to those who cannot see it: a few small words, no sentence. */
    public static boolean isDescription(Block block) {
        String line = block.firstLine();
        return block.lines().size() == 1
                && line.length() <= LONGEST_DESCRIPTION
                && Character.isLowerCase(line.charAt(0))
                && Character.isLetterOrDigit(line.charAt(line.length() - 1));
    }

    /** Tells whether a paragraph may be a caption, by its last characters: most are not, and need not be cut into lines. */
    static boolean mayBeCaption(String paragraph) {
        return Endings.holdBracket(paragraph);
    }

    private static boolean endsInCredit(String line) {
        if (!Endings.holdBracket(line)) {
            return false;
        }
        Matcher brackets = CLOSING_BRACKETS.matcher(line);
        if (!brackets.find()) {
            return false;
        }
        String credit = brackets.group(1).toLowerCase(Locale.ROOT);
        return CREDITS.stream().anyMatch(opening -> opens(credit, opening));
    }

    private static boolean opens(String credit, String opening) {
        if (!credit.startsWith(opening)) {
            return false;
        }
        if (credit.length() == opening.length()) {
            return true;
        }
        char next = credit.charAt(opening.length());
        return ":/.,-".indexOf(next) >= 0 || next == ' ' && opening.indexOf(' ') >= 0;
    }
}
