package io.tensionwire.ingest.feed;

/** Where a string occurs in a text, asked for at places that only grow, so that the text is searched once. Not thread-safe. */
final class Occurrences {
    /** Stands for no place. */
    static final int NONE = Integer.MAX_VALUE;

    private final String text;
    private final String wanted;
    private int next = -1;

    Occurrences(String text, String wanted) {
        this.text = text;
        this.wanted = wanted;
    }

    /** Returns the first place from here on; {@link #NONE} if there is none. */
    int from(int at) {
        if (next < at) {
            int found = text.indexOf(wanted, at);
            next = found < 0 ? NONE : found;
        }
        return next;
    }
}
