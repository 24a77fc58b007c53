package io.tensionwire.app.replay;

import io.tensionwire.replay.history.Slice;
import io.tensionwire.replay.job.Checkpoint;
import io.tensionwire.replay.job.ReplayListener;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Shows how a replay goes: a bar that is drawn over on a terminal, now and then a line elsewhere. Not thread-safe. */
public final class ReplayProgress implements ReplayListener {
    private static final Duration ON_TERMINAL = Duration.ofMillis(200);
    private static final Duration ELSEWHERE = Duration.ofSeconds(10);
    private static final int WIDTH = 24;

    private final PrintWriter out;
    private final boolean terminal;
    private final InstantSource clock;
    private final long total;
    private final long readBefore;
    private final Instant begun;
    private Instant shown = Instant.MIN;

    /**
     * Shows the progress of a replay.
     *
     * @param terminal whether what is written can be drawn over
     * @param from where it begins
     */
    public ReplayProgress(PrintWriter out, boolean terminal, InstantSource clock, Checkpoint from) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        total = from.plan().slices().stream().mapToLong(Slice::length).sum();
        readBefore = from.read();
        begun = clock.instant();
    }

    /** Returns whether standard error is a terminal; the script that starts Java has looked. */
    public static boolean onTerminal() {
        return Boolean.getBoolean("tensionwire.terminal");
    }

    @Override
    public void committed(Checkpoint checkpoint) {
        show(
                checkpoint,
                checkpoint.state() == Checkpoint.State.RUNNING
                        ? ""
                        : checkpoint.state().name().toLowerCase(Locale.ROOT));
        if (checkpoint.state() != Checkpoint.State.RUNNING && terminal) {
            out.println();
            out.flush();
        }
    }

    @Override
    public void paused(Checkpoint checkpoint) {
        show(checkpoint, "paused");
    }

    private void show(Checkpoint checkpoint, String state) {
        Instant now = clock.instant();
        boolean last = checkpoint.state() != Checkpoint.State.RUNNING;
        if (!last && shown.plus(terminal ? ON_TERMINAL : ELSEWHERE).isAfter(now) && !shown.equals(Instant.MIN)) {
            return;
        }
        shown = now;
        if (terminal) {
            out.print("\r" + bar(checkpoint) + text(checkpoint, state, now) + "\u001b[K");
        } else {
            out.println(text(checkpoint, state, now));
        }
        out.flush();
    }

    private static String bar(Checkpoint checkpoint) {
        int full = (int) Math.round(checkpoint.share() * WIDTH);
        return "[" + "█".repeat(full) + " ".repeat(WIDTH - full) + "] ";
    }

    private String text(Checkpoint checkpoint, String state, Instant now) {
        double seconds = Math.max(0.001, Duration.between(begun, now).toMillis() / 1000.0);
        double rate = (checkpoint.read() - readBefore) / seconds;
        StringBuilder text = new StringBuilder(
                "%3.0f %%  %,d published  %,.0f/s".formatted(100 * checkpoint.share(), checkpoint.published(), rate));
        if (checkpoint.time() != null) {
            text.append("  at ").append(Instant.ofEpochMilli(checkpoint.time()).truncatedTo(ChronoUnit.SECONDS));
        }
        double remaining = total * (1 - checkpoint.share());
        if (state.isEmpty() && rate > 0 && remaining > 0) {
            text.append("  ").append(left(remaining / rate));
        }
        return state.isEmpty()
                ? text.toString()
                : text.append("  ").append(state).toString();
    }

    private static String left(double seconds) {
        Duration left = Duration.ofSeconds(Math.round(seconds));
        return left.toHours() > 0
                ? "%d h %02d min left".formatted(left.toHours(), left.toMinutesPart())
                : "%d:%02d left".formatted(left.toMinutes(), left.toSecondsPart());
    }
}
