package io.tensionwire.enrich.evaluation;

/** A line of a gold file cannot be used. The message names the line and what to mend, and quotes no text. */
public final class GoldException extends Exception {
    private static final long serialVersionUID = 1;

    GoldException(int line, String what) {
        super("line " + line + ": " + what);
    }
}
