package io.tensionwire.ingest.teletype;

import io.tensionwire.ingest.document.Piece;
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
    /** What ends a message on lines that have no control characters. */
    static final String END_OF_MESSAGE = "NNNN";
    /** The most characters of a message: far above what any desk writes, and little enough to be read at once. */
    private static final int LONGEST = 1 << 20;

    /**
     * Cuts what a line has sent into messages: at every start of heading, and where lines look like a header and the one above
     * is empty or none, or ends a message. What stands before the first one and can be read is a message as well, which has no
     * header; what holds nothing to read is none, unless it is all there is.
     *
     * @param header matches a header that nothing else tells, from the beginning of a line
     */
    static List<Transmission> all(String whole, Pattern header) {
        List<Integer> cuts = cuts(whole, header);
        List<Transmission> all = new ArrayList<>();
        int from = 0;
        for (int cut : cuts) {
            if (Controls.isReadable(whole.substring(from, cut))) {
                all.add(new Transmission(whole.substring(from, cut), from));
            }
            from = cut;
        }
        if (all.isEmpty() || Controls.isReadable(whole.substring(from))) {
            all.add(new Transmission(whole.substring(from), from));
        }
        return all;
    }

    private static List<Integer> cuts(String whole, Pattern header) {
        List<Integer> cuts = new ArrayList<>();
        Matcher matcher = header.matcher(whole);
        boolean isAboveEmpty = true;
        int line = 0;
        int start = whole.indexOf(Controls.START_OF_HEADING);
        while (line < whole.length()) {
            int end = whole.indexOf('\n', line);
            end = end < 0 ? whole.length() : end;
            if (isAboveEmpty && matcher.region(line, whole.length()).lookingAt()) {
                cuts.add(line);
            }
            while (start >= 0 && start < end) {
                cuts.add(start);
                start = whole.indexOf(Controls.START_OF_HEADING, start + 1);
            }
            String text = whole.substring(line, end).strip();
            isAboveEmpty = text.isEmpty() || text.equals(END_OF_MESSAGE);
            line = end + 1;
        }
        return cuts;
    }

    int to() {
        return from + text.length();
    }

    /** Tells whether it is longer than any message can be. */
    boolean isTooLong() {
        return text.length() > LONGEST;
    }

    /** Returns this message as one that cannot be read. */
    Piece refused(String cause) {
        return new Piece.Refused(cause, from, to());
    }

    /** Tells whether a mark of its end was received. */
    boolean isEnded() {
        return text.indexOf(Controls.END_OF_TEXT) >= 0 || text.indexOf(Controls.END_OF_TRANSMISSION) >= 0;
    }
}
