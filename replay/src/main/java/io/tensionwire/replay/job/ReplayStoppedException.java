package io.tensionwire.replay.job;

/** A replay cannot go on in this process. Nothing is lost and nothing will be repeated when it is resumed. */
public final class ReplayStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says what happened, why, and what to do. */
    public ReplayStoppedException(String message, Throwable cause) {
        super(message, cause);
    }
}
