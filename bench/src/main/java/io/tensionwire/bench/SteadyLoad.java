package io.tensionwire.bench;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.Producer;

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

    /** Sends every story when it is due; returns when the broker has them all. */
    void send(Producer<String, byte[]> producer, String topic) {
        for (int number = 0; number < stories.size(); number++) {
            long due = due(number);
            for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                LockSupport.parkNanos(due - now);
            }
            producer.send(stories.get(number).toRecord(topic));
        }
        producer.flush();
    }
}
