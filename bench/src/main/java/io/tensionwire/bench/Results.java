package io.tensionwire.bench;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** What was measured of one pipeline: a rate for each round, and the latencies of all rounds. Not thread-safe. */
final class Results {
    private final List<Double> storiesPerSecond = new ArrayList<>();
    private final Histogram latency = new Histogram(3);

    /** Adds the throughput of a round. */
    void add(double rate) {
        storiesPerSecond.add(rate);
    }

    /** Returns stories a second, by round. */
    List<Double> storiesPerSecond() {
        return storiesPerSecond;
    }

    /** Returns the latencies, in microseconds. */
    Histogram latency() {
        return latency;
    }

    /** Returns the throughput in the middle of all rounds. */
    double median() {
        return median(storiesPerSecond);
    }

    /** Returns the middle value, or the mean of the two in the middle. */
    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int size = sorted.size();
        return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
    }
}
