package io.tensionwire.ingest.markup;

/** Markup that cannot be read. The message says why and holds no text of the document. */
public final class MarkupException extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean overLimit;

    /** Says what is wrong and where. */
    public MarkupException(String message) {
        this(message, false);
    }

    /**
     * Says what is wrong and where.
     *
     * @param overLimit whether the markup asks for more than is granted, so that nobody should try to mend it
     */
    public MarkupException(String message, boolean overLimit) {
        super(message);
        this.overLimit = overLimit;
    }

    /** Tells whether the markup asks for more than is granted, as opposed to being broken. */
    public boolean isOverLimit() {
        return overLimit;
    }
}
