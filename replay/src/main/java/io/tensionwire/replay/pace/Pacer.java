package io.tensionwire.replay.pace;

/** Tells how long to wait for a record's turn. A pause moves what follows. Not thread-safe. */
public final class Pacer {
    private final Schedule schedule;
    private final PaceClock clock;
    private long origin;
    private boolean begun;
    private long due;

    /** Keeps a pace by a clock. */
    public Pacer(Pace pace, PaceClock clock) {
        schedule = new Schedule(pace);
        this.clock = clock;
    }

    /** Makes this record the next one; {@link #remaining()} then tells how long it has to wait. */
    public void next(long time) {
        if (!begun) {
            begun = true;
            origin = clock.nanos();
        }
        due = schedule.due(time);
    }

    /** Returns how long the next record has still to wait, in nanoseconds; 0 if it is due. */
    public long remaining() {
        return Math.max(0, origin + due - clock.nanos());
    }

    /** Lets the replay stand for a while: what follows comes that much later. */
    public void pause(long nanos) throws InterruptedException {
        long before = clock.nanos();
        clock.sleep(nanos);
        origin += clock.nanos() - before;
    }

    /** Waits for the next record, but no longer than this. */
    public void await(long mostNanos) throws InterruptedException {
        long remaining = Math.min(remaining(), mostNanos);
        if (remaining > 0) {
            clock.sleep(remaining);
        }
    }
}
