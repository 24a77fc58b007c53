package io.tensionwire.bench;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Stories sent at a steady rate. Each is due at a moment that is known beforehand, and its waiting counts from there: a sender
 * that is held up must not make the pipeline look faster.
 *
 * @param stories what is sent, by number
 * @param perSecond how many of them a second
 * @param start when the first is due, by {@link System#nanoTime()}
 */
record SteadyLoad(List<RawStory> stories, int perSecond, long start) {
    private static final long SECOND = 1_000_000_000;

    /** Returns when the story of this number is due, by {@link System#nanoTime()}. */
    long due(int number) {
        return start + number * SECOND / perSecond;
    }

    /** Sends every story when it is due, on this thread. */
    void send(Consumer<RawStory> sender) {
        for (int number = 0; number < stories.size(); number++) {
            long due = due(number);
            for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                LockSupport.parkNanos(due - now);
            }
            sender.accept(stories.get(number));
        }
    }
}
