package io.tensionwire.replay.pace;

/** A clock that goes on when it is waited for, each time a little too long, as a machine's does. */
public final class SetClock implements PaceClock {
    private final long late;
    private long nanos = 1_000;

    /** A clock that wakes up this many nanoseconds late. */
    public SetClock(long late) {
        this.late = late;
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public void sleep(long length) {
        nanos += length + late;
    }

    /** Lets time go by. */
    public void pass(long length) {
        nanos += length;
    }
}
