package io.tensionwire.bench;

import java.util.concurrent.TimeUnit;

/**
 * When each of many documents is due, in milliseconds since 1970. Its waiting counts from there: a sender that is held up must
 * not make what is measured look faster.
 *
 * @param start when the first is due
 * @param perSecond how many are due in a second
 * @param seconds how long it takes
 */
record Pace(long start, int perSecond, int seconds) {
    /** What of the time at the beginning does not count. */
    private static final int WARM_UP_SHARE = 5;

    int count() {
        return perSecond * seconds;
    }

    /** Returns when the document of this number is due. */
    long due(int number) {
        return start + number * 1000L / perSecond;
    }

    /** Returns from when on documents count. */
    long countedFrom() {
        return start + seconds * 1000L / WARM_UP_SHARE;
    }

    /** Waits until the document of this number is due. */
    void awaitDue(int number) throws InterruptedException {
        for (long left = left(number); left > 0; left = left(number)) {
            TimeUnit.MILLISECONDS.sleep(left);
        }
    }

    private long left(int number) {
        return due(number) - System.currentTimeMillis();
    }
}
