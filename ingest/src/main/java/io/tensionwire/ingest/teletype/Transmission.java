package io.tensionwire.ingest.teletype;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One message in what a line has sent.
 *
 * @param text from its beginning to the beginning of the next one
 * @param from where it begins in the whole, in UTF-16 code units
 */
record Transmission(String text, int from) {

    /**
     * Cuts what a line has sent into messages. What stands before the first one and can be read is a message as well, which
     * has no header.
     *
     * @param begin matches the beginning of a message at the beginning of a line
     */
    static List<Transmission> all(String whole, Pattern begin) {
        List<Integer> begins = new ArrayList<>();
        Matcher matcher = begin.matcher(whole);
        while (matcher.find()) {
            begins.add(matcher.start());
        }
        List<Transmission> all = new ArrayList<>();
        int first = begins.isEmpty() ? whole.length() : begins.get(0);
        if (Controls.isReadable(whole.substring(0, first))) {
            all.add(new Transmission(whole.substring(0, first), 0));
        }
        for (int i = 0; i < begins.size(); i++) {
            int end = i + 1 < begins.size() ? begins.get(i + 1) : whole.length();
            all.add(new Transmission(whole.substring(begins.get(i), end), begins.get(i)));
        }
        return all;
    }

    int to() {
        return from + text.length();
    }

    /** Returns what stands before the first of this character; null if there is none. */
    String before(char control) {
        int at = text.indexOf(control);
        return at < 0 ? null : text.substring(0, at);
    }

    /** Tells whether a mark of its end was received. */
    boolean isEnded() {
        return text.indexOf(Controls.END_OF_TEXT) >= 0 || text.indexOf(Controls.END_OF_TRANSMISSION) >= 0;
    }
}
