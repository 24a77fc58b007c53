package io.tensionwire.app.failure;

/** A command cannot do its work; the message says what happened, why, and what to do. */
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    /**
     * A failure.
     *
     * @param exitCode one of {@link ExitCode}
     * @param cause what led to it; may be null
     */
    public CommandFailure(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** Returns what the process tells the shell. */
    public int exitCode() {
        return exitCode;
    }
}
