package io.tensionwire.ingest.charset;

import io.tensionwire.ingest.format.Repair;
import java.util.Collection;

/**
 * Text as the topics and the index can carry it: without control characters other than tab and line ends, and without
 * halves of surrogate pairs, which UTF-8 cannot write.
 */
public final class CarriedText {
    private static final char REPLACEMENT = '\uFFFD';

    private CarriedText() {}

    /**
     * Returns the text, mended where it must be; the same object where nothing need be mended.
     *
     * @param text may be null, which is returned
     * @param repairs takes the {@link Repair} words that apply
     */
    public static String of(String text, Collection<String> repairs) {
        if (text == null || isCarried(text)) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isForbiddenControl(c)) {
                note(repairs, Repair.CONTROL_CHARACTERS);
            } else if (isLoneSurrogate(text, i)) {
                mended.append(REPLACEMENT);
                note(repairs, Repair.LONE_SURROGATES);
            } else {
                mended.append(c);
            }
        }
        return mended.toString();
    }

    /** Tells whether the text can be carried as it is. */
    public static boolean isCarried(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // One comparison settles almost every character.
            if (!isPlain(c) && (isForbiddenControl(c) || isLoneSurrogate(text, i))) {
                return false;
            }
        }
        return true;
    }

    /** Tells characters between the controls and the surrogates, in one comparison: what is smaller wraps round. */
    private static boolean isPlain(char c) {
        return (char) (c - ' ') < Character.MIN_SURROGATE - ' ';
    }

    private static boolean isForbiddenControl(char c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t';
    }

    private static boolean isLoneSurrogate(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    private static void note(Collection<String> repairs, String repair) {
        if (!repairs.contains(repair)) {
            repairs.add(repair);
        }
    }
}
