package io.tensionwire.dashboard.stream;

/** A client has fallen out of the window. It is disconnected, so that it comes again with its id and is read what it missed. */
final class LostTrackException extends Exception {
    private static final long serialVersionUID = 1;

    LostTrackException() {
        super("the client fell behind what is remembered", null, false, false);
    }
}
