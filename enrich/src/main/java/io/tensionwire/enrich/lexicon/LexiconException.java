package io.tensionwire.enrich.lexicon;

/** A lexicon file that cannot be used; the message names the file, the line and what is wrong with it. */
public final class LexiconException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** A fault of a whole file or of the set of files. */
    public LexiconException(String message) {
        super(message);
    }

    /** A fault of a line. */
    public LexiconException(RowPlace place, String message) {
        super(place + ": " + message);
    }
}
