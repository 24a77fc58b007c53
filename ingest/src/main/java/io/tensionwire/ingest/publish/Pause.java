package io.tensionwire.ingest.publish;

import java.time.Duration;

/** Waits between attempts. */
@FunctionalInterface
public interface Pause {

    /**
     * Waits this long, or until ingest is closed.
     *
     * @return whether to go on; false if ingest is being closed
     */
    boolean lasting(Duration time);
}
