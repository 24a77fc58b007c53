package io.tensionwire.ingest.publish;

/**
 * Publishing cannot go on in this process. Nothing is lost and nothing will be repeated: a new start reads the committed
 * positions and takes up there.
 */
public final class IngestStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says what happened, why, and what to do. */
    public IngestStoppedException(String message, Throwable cause) {
        super(message, cause);
    }
}
