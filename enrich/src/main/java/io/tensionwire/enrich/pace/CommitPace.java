package io.tensionwire.enrich.pace;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Commits as often as it pays. What a story becomes is seen by the next step, and by subscribers, only after a commit, so commits
 * should come quickly; but a thread does nothing else while it commits, and a commit takes the broker's time as well, for each
 * partition that it ends in. So each thread works for at least three times as long as its last commit took, and the longer the busier
 * it is: a story on a quiet wire waits for some 20 milliseconds, a busy wire is committed ten or twenty times a second, and a backlog
 * is worked off in long transactions. The configured commit interval is the upper bound.
 *
 * <p>One for a topology; each stream thread has a pace of its own.
 */
public final class CommitPace {
    private static final Duration LOOK = Duration.ofMillis(5);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ThreadLocal<ThreadPace> pace = ThreadLocal.withInitial(() -> new ThreadPace(CommitPace::cpuNanos));

    /** Lets a task take part. To be called by one processor of each sub-topology, when it is initialized. */
    public void keep(ProcessorContext<?, ?> context) {
        TaskId task = context.taskId();
        context.schedule(
                LOOK, PunctuationType.WALL_CLOCK_TIME, now -> pace.get().look(task, now, context::commit));
    }

    /** Says that there is something to commit. To be called by the processors that begin a step, with every record. */
    public void worked() {
        pace.get().worked();
    }

    /** What this thread took of a processor so far; 0 where the platform does not tell. */
    private static long cpuNanos() {
        return Math.max(0, THREADS.getCurrentThreadCpuTime());
    }

    /** The pace of one thread: a commit that one of its tasks asks for commits all of them. Times in milliseconds. */
    static final class ThreadPace {
        private static final int WORK_PER_COMMIT = 3;
        private static final long LEAST_WORK = 10;
        /** What a thread works between two commits if it never waits for anything. */
        private static final long BUSY_WORK = 120;

        private static final double NANOS_PER_MILLI = 1e6;

        private final LongSupplier cpuNanos;
        private boolean worked;
        private TaskId asked;
        private long askedAt;
        private long next;
        private long cpuAsked;
        private double busy;

        /**
         * A pace.
         *
         * @param cpuNanos what the thread took of a processor so far, in nanoseconds
         */
        ThreadPace(LongSupplier cpuNanos) {
            this.cpuNanos = cpuNanos;
        }

        void worked() {
            worked = true;
        }

        /**
         * Asks for a commit if it is time and there is something to commit.
         *
         * @param task whose turn it is to look
         * @param now wall clock time
         */
        void look(TaskId task, long now, Runnable commit) {
            if (task.equals(asked)) {
                // Its own next look comes after the commit: what is beyond the time between two looks, the commit took.
                long took = Math.max(0, now - askedAt - LOOK.toMillis());
                next = now + Math.max(Math.max(LEAST_WORK, WORK_PER_COMMIT * took), Math.round(busy * BUSY_WORK));
                asked = null;
            } else if (worked && asked == null && now >= next) {
                worked = false;
                asked = task;
                long cpu = cpuNanos.getAsLong();
                busy = Math.min(1, (cpu - cpuAsked) / NANOS_PER_MILLI / Math.max(1, now - askedAt));
                cpuAsked = cpu;
                askedAt = now;
                commit.run();
            }
        }
    }
}
