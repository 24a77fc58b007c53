package io.tensionwire.enrich.pace;

import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Commits as often as it pays. What a story becomes is seen by the next step, and by subscribers, only after a commit, so commits
 * should come quickly; but a thread does nothing else while it commits, and how long that takes depends on the broker and on how much
 * there is. So each thread works for at least three times as long as its last commit took: a story on a quiet wire waits for some 20
 * milliseconds, and a backlog is worked off in long transactions. The configured commit interval is the upper bound.
 *
 * <p>One for a topology; each stream thread has a pace of its own.
 */
public final class CommitPace {
    private static final Duration LOOK = Duration.ofMillis(5);

    private final ThreadLocal<ThreadPace> pace = ThreadLocal.withInitial(ThreadPace::new);

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

    /** The pace of one thread: a commit that one of its tasks asks for commits all of them. Times in milliseconds. */
    static final class ThreadPace {
        private static final int WORK_PER_COMMIT = 3;
        private static final long LEAST_WORK = 10;

        private boolean worked;
        private TaskId asked;
        private long askedAt;
        private long next;

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
                next = now + Math.max(LEAST_WORK, WORK_PER_COMMIT * took);
                asked = null;
            } else if (worked && asked == null && now >= next) {
                worked = false;
                asked = task;
                askedAt = now;
                commit.run();
            }
        }
    }
}
