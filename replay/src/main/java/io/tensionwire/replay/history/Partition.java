package io.tensionwire.replay.history;

import java.util.Comparator;

/**
 * A partition of a topic, wherever the topic's records are kept.
 *
 * @param topic the name of the topic without its prefix, such as {@code stories.raw}
 * @param number the partition's number, from 0
 */
public record Partition(String topic, int number) implements Comparable<Partition> {
    private static final Comparator<Partition> ORDER =
            Comparator.comparing(Partition::topic).thenComparingInt(Partition::number);

    /**
     * Reads what {@link #toString()} gives.
     *
     * @throws IllegalArgumentException if it is no partition
     */
    public static Partition of(String text) {
        int slash = text.lastIndexOf('/');
        if (slash < 1) {
            throw new IllegalArgumentException("\"" + text + "\" is no partition, such as stories.raw/3");
        }
        return new Partition(text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)));
    }

    @Override
    public int compareTo(Partition other) {
        return ORDER.compare(this, other);
    }

    /** Returns topic and number, parted by a slash: {@code stories.raw/3}. */
    @Override
    public String toString() {
        return topic + "/" + number;
    }
}
