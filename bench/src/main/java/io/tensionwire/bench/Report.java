package io.tensionwire.bench;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** Prints what was measured as tables for a reader. */
final class Report {
    private static final double[] PERCENTILES = {50, 90, 99, 99.9, 100};
    private static final double MICROS_PER_MILLI = 1000;
    private static final long MEBI = 1 << 20;

    private final PrintWriter out;

    Report(PrintWriter out) {
        this.out = out;
    }

    /** Prints what the figures depend on. */
    void machine() {
        Runtime runtime = Runtime.getRuntime();
        line(
                "%d cores, Java %s (%s), heap of the pipelines %d MB, broker in a process of its own, load average %.1f",
                runtime.availableProcessors(),
                Runtime.version(),
                System.getProperty("java.vendor"),
                runtime.maxMemory() / MEBI,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** Prints how many stories a second each pipeline takes. */
    void throughput(Results passThrough, Results enrichment) {
        line("");
        line("Throughput, stories/s    median   rounds");
        rates("(a) pass-through", passThrough.storiesPerSecond());
        rates("(b) enrichment", enrichment.storiesPerSecond());
        line("%-20s %10.2f", "b / a", enrichment.median() / passThrough.median());
    }

    /** Prints how long a story takes in each pipeline. */
    void latency(int perSecond, Results passThrough, Results enrichment) {
        line("");
        line("Latency at %,d stories/s, ms", perSecond);
        line("%-20s %10s %10s %10s %10s %10s", "", "p50", "p90", "p99", "p99.9", "max");
        percentiles("(a) pass-through", percentile -> millis(passThrough.latency(), percentile));
        percentiles("(b) enrichment", percentile -> millis(enrichment.latency(), percentile));
        percentiles(
                "b / a",
                percentile -> millis(enrichment.latency(), percentile) / millis(passThrough.latency(), percentile));
    }

    /**
     * Prints how fast the annotator is by itself, and what it and the pass-through allow together: the stories of a second if each
     * took the time of both, one after the other.
     *
     * @param one rounds on one thread
     * @param all rounds on all cores
     */
    void annotator(List<AnnotatorAlone> one, List<AnnotatorAlone> all, double passThrough, double enrichment) {
        line("");
        line("Annotator alone, stories/s");
        rates("one thread", rates(one));
        rates("all cores", rates(all));
        line(
                "found in a story: %.1f countries, %.1f indicators",
                one.get(0).countries(), one.get(0).indicators());
        double together = 1 / (1 / passThrough + 1 / Results.median(rates(all)));
        line(
                "pass-through and annotator one after the other: %,.0f; enrichment reaches %.2f of it",
                together, enrichment / together);
    }

    private static List<Double> rates(List<AnnotatorAlone> rounds) {
        return rounds.stream().map(AnnotatorAlone::storiesPerSecond).toList();
    }

    /** Prints a line of text. */
    void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }

    private void rates(String name, List<Double> rates) {
        String rounds = rates.stream()
                .map(rate -> String.format(Locale.ROOT, "%,9.0f", rate))
                .collect(Collectors.joining());
        line("%-20s %,10.0f %s", name, Results.median(rates), rounds);
    }

    private void percentiles(String name, ToDoubleFunction<Double> value) {
        StringBuilder row = new StringBuilder(String.format("%-20s", name));
        for (double percentile : PERCENTILES) {
            row.append(String.format(Locale.ROOT, " %10.2f", value.applyAsDouble(percentile)));
        }
        line("%s", row);
    }

    private static double millis(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / MICROS_PER_MILLI;
    }
}
