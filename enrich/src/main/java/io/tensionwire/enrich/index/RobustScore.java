package io.tensionwire.enrich.index;

import java.util.Arrays;

/**
 * How far a value stands above what is usual, robustly: {@code (x − median) / scale}. The scale is 1.4826 × MAD, the median
 * absolute deviation made comparable to a standard deviation (Iglewicz and Hoaglin, How to Detect and Handle Outliers,
 * 1993); it is never below {@value #FLOOR_POINTS} points, which is about one plain threat in a lead, so that a subject of
 * which nothing is usually heard does not turn every word into an outlier.
 */
final class RobustScore {
    private static final double NORMAL = 1.4826;
    private static final double FLOOR_POINTS = 10;

    private RobustScore() {}

    /**
     * Returns the score, rounded to two decimals.
     *
     * @param value in hundredths of a point
     * @param past the values before that are not zero, in hundredths of a point, in any order; it is sorted
     * @param length how many values there are with the zeros; at least one
     */
    static double of(double value, double[] past, int length) {
        Arrays.sort(past);
        double median = median(past, length, 0);
        double[] deviations = new double[past.length];
        for (int i = 0; i < past.length; i++) {
            deviations[i] = Math.abs(past[i] - median);
        }
        Arrays.sort(deviations);
        // Each of the zeros deviates by the median itself.
        double mad = median(deviations, length, median);
        double scale = Math.max(NORMAL * mad, FLOOR_POINTS * 100);
        return Math.round((value - median) / scale * 100) / 100.0;
    }

    /** The median of some sorted values and of as many times the same value as are missing to the length. */
    private static double median(double[] sorted, int length, double rest) {
        int upper = length / 2;
        double high = at(sorted, length, rest, upper);
        return length % 2 == 1 ? high : (high + at(sorted, length, rest, upper - 1)) / 2.0;
    }

    private static double at(double[] sorted, int length, double rest, int rank) {
        int below = below(sorted, rest);
        int repeated = length - sorted.length;
        if (rank < below) {
            return sorted[rank];
        }
        return rank < below + repeated ? rest : sorted[rank - repeated];
    }

    private static int below(double[] sorted, double value) {
        int below = 0;
        while (below < sorted.length && sorted[below] < value) {
            below++;
        }
        return below;
    }
}
