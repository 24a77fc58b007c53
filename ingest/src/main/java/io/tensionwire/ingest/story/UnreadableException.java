package io.tensionwire.ingest.story;

/** An item that holds no story that can be read. */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1;

    /** Says why and what to do; must hold no text of the story, which may be under embargo. */
    public UnreadableException(String message) {
        super(message);
    }
}
