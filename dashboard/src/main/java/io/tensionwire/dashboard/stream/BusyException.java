package io.tensionwire.dashboard.stream;

/** There is no room for a request at the moment. The message is for the client. */
public final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says what there are too many of. */
    public BusyException(String message) {
        super(message, null, false, false);
    }
}
