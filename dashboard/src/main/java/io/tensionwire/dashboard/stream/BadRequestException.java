package io.tensionwire.dashboard.stream;

/** A request that cannot be understood. The message is for the client. */
public final class BadRequestException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says what is wrong and what would be right. */
    public BadRequestException(String message) {
        super(message, null, false, false);
    }
}
