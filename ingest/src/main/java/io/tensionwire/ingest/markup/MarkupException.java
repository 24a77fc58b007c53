package io.tensionwire.ingest.markup;

/** Markup that cannot be read. The message says why and holds no text of the document. */
public final class MarkupException extends Exception {
    private static final long serialVersionUID = 1;

    /** Says what is wrong and where. */
    public MarkupException(String message) {
        super(message);
    }
}
