package io.tensionwire.app.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Tells a person at a terminal what is being done and how long it took since the start. Thread-safe. */
public final class Steps {
    private final PrintWriter out;
    private final Instant start = Instant.now();

    /** Tells on this writer; the clock starts now. */
    public Steps(PrintWriter out) {
        this.out = out;
    }

    /** Tells that something is done. */
    public synchronized void done(String what) {
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        out.println(String.format(Locale.ROOT, "%6.1f s  %s", seconds, what));
        out.flush();
    }
}
