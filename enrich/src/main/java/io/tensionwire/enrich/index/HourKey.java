package io.tensionwire.enrich.index;

import java.time.Instant;
import org.apache.kafka.common.utils.Utils;

/**
 * A subject and an hour of event time, as the key of stores and of internal topics: the subject, a blank, and the hour since
 * 1970 in seven digits, so that the hours of a subject stand in order.
 *
 * @param subject as in the index
 * @param hour in hours since 1970
 */
record HourKey(String subject, long hour) {
    private static final int DIGITS = 7;
    /** The last hour that a key can name, in the year 3110. */
    static final long LAST = 9_999_999;

    private static final long PADDING = 10_000_000;

    static HourKey of(String text) {
        int blank = text.length() - DIGITS - 1;
        return new HourKey(text.substring(0, blank), Long.parseLong(text.substring(blank + 1)));
    }

    /** Returns the subject of a key as a record carries it. */
    static String subjectOf(String text) {
        return text.substring(0, text.length() - DIGITS - 1);
    }

    String text() {
        return subject + ' ' + Long.toString(PADDING + hour).substring(1);
    }

    /** Returns the key of what one cluster says of the subject in this hour. */
    String entry(String cluster) {
        return text() + ' ' + cluster;
    }

    HourKey at(long otherHour) {
        return new HourKey(subject, Math.max(0, otherHour));
    }

    Instant start() {
        return Instant.ofEpochSecond(hour * 3600);
    }

    long day() {
        return hour / 24;
    }

    /** Returns where the books of a subject are kept. */
    static int partition(String subject, int partitions) {
        byte[] bytes = subject.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(bytes)) % partitions;
    }
}
