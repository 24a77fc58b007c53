package io.tensionwire.contract;

/** JSON that is broken, or right and not in the form that is read without Jackson. Says neither which nor where: Jackson does. */
final class UnusualJsonException extends Exception {
    /** One for all: it carries nothing, and filling a stack trace in would cost more than reading a story. */
    static final UnusualJsonException FOUND = new UnusualJsonException();

    private static final long serialVersionUID = 1;

    private UnusualJsonException() {
        super(null, null, false, false);
    }
}
