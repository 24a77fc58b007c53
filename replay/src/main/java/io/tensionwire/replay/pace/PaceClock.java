package io.tensionwire.replay.pace;

import java.util.concurrent.TimeUnit;

/** The time that a replay goes by, and how it waits. */
public interface PaceClock {
    /** The clock of this machine; it never goes back. */
    PaceClock SYSTEM = new PaceClock() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void sleep(long nanos) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(nanos);
        }
    };

    /** Returns a time in nanoseconds; only differences mean something. */
    long nanos();

    /** Waits about this long. */
    void sleep(long nanos) throws InterruptedException;
}
