package io.tensionwire.enrich.lexicon;

/**
 * Something about a lexicon that its author should know.
 *
 * @param fatal whether the lexicon cannot be used because of it; otherwise it can, but not all of it has an effect
 * @param message the file, the line, what is wrong there and what to do
 */
public record LexiconFinding(boolean fatal, String message) {
    /** A finding about a line. */
    public static LexiconFinding at(RowPlace place, String message) {
        return new LexiconFinding(false, place + ": " + message);
    }

    /** A fault because of which the lexicon cannot be used. */
    public static LexiconFinding fatal(IllegalArgumentException fault) {
        return new LexiconFinding(true, fault.getMessage());
    }
}
