package io.tensionwire.bench;

import io.tensionwire.contract.Topics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Runs the sink and the loader over the same documents, turn and turn about.
 *
 * @param servers where both run
 * @param count how many documents
 * @param requestBytes how large the loader's requests are
 */
record SinkThroughput(Report report, SinkServers servers, EnrichedDocuments documents, int count, int requestBytes) {
    private static final int MOST_AT_ONCE = 4;
    /** The place of the sink among the contestants; the others are the loader, by how many requests it sends at once. */
    private static final int SINK = 0;

    /** What one contestant did. */
    private record Run(double seconds, ProcessorTime processor) {}

    /** Prints how many documents a second each brings in. */
    void measure(int rounds, int warmUps) throws Exception {
        Topics topics = servers.cluster().freshTopics();
        new EnrichedTopic(servers.bootstrapServers(), topics, documents).fill(count);
        warmUp(topics, warmUps);
        report.line("");
        report.line("Throughput, documents/s: loader with 1, 2, 3, 4 requests at once, and the sink");
        List<Contestant> contestants = IntStream.rangeClosed(SINK, MOST_AT_ONCE)
                .mapToObj(Contestant::new)
                .toList();
        for (int round = 1; round <= rounds; round++) {
            List<Contestant> turns = new ArrayList<>(contestants);
            Collections.rotate(turns, round);
            for (Contestant contestant : turns) {
                contestant.add(run(contestant.atOnce, topics, "r" + round + "-"));
            }
            line("round " + round, contestants.stream().map(Contestant::last).toList());
        }
        summary(contestants);
        servers.cluster().remove(topics);
    }

    private void summary(List<Contestant> contestants) {
        // The best of several medians, not the best of all: on a busy machine that would be the luckiest.
        line("median", contestants.stream().map(Contestant::median).toList());
        Contestant sink = contestants.get(SINK);
        Contestant best = Collections.max(
                contestants.subList(SINK + 1, contestants.size()),
                (one, other) -> Double.compare(one.median(), other.median()));
        report.line("sink / best loader: %.2f", sink.median() / best.median());
        report.line("");
        report.line("Processor time, microseconds a document");
        report.line("loader  %s", best.processor().perDocument(count * best.runs.size()));
        report.line("sink    %s", sink.processor().perDocument(count * sink.runs.size()));
        // What the ratio would come to if nothing else ran and neither ever waited.
        report.line(
                "best loader / sink: %.2f",
                (double) best.processor().total().toNanos()
                        / sink.processor().total().toNanos());
    }

    private void line(String name, List<Double> rates) {
        StringBuilder line = new StringBuilder();
        rates.stream().skip(SINK + 1).forEach(rate -> line.append(String.format(Locale.ROOT, "%,9.0f", rate)));
        report.line("%-8s%s %,12.0f", name, line, rates.get(SINK));
    }

    private void warmUp(Topics topics, int most) throws Exception {
        for (int run = 1; run <= most; run++) {
            double loader = count / run(2, topics, "w" + run + "-").seconds();
            double sink = count / run(SINK, topics, "w" + run + "-").seconds();
            report.line("warm-up %d: loader with 2 requests %,.0f, sink %,.0f documents/s", run, loader, sink);
        }
    }

    private Run run(int atOnce, Topics topics, String round) throws Exception {
        // What the one before has left behind is not for the next to clear away.
        System.gc();
        return atOnce == SINK ? sink(topics, round + "sink-") : load(atOnce, round + "loader" + atOnce + "-");
    }

    private Run sink(Topics topics, String prefix) throws Exception {
        try (StoryIndices indices = new StoryIndices(servers.elasticsearch(), prefix);
                SinkTrial trial = new SinkTrial(servers, topics, indices.prefix(), Long.MAX_VALUE)) {
            trial.awaitFirstRequest();
            ProcessorTime before = ProcessorTime.now(servers.broker());
            trial.await(count);
            return new Run(trial.seconds(), ProcessorTime.now(servers.broker()).since(before));
        }
    }

    private Run load(int atOnce, String prefix) throws Exception {
        try (StoryIndices indices = new StoryIndices(servers.elasticsearch(), prefix)) {
            BulkClient client = new BulkClient(servers.elasticsearch(), documents, indices.install());
            BulkLoader loader = new BulkLoader(client, count, requestBytes);
            ProcessorTime before = ProcessorTime.now(servers.broker());
            double seconds = loader.send(atOnce);
            return new Run(seconds, ProcessorTime.now(servers.broker()).since(before));
        }
    }

    /** The sink, or the loader with so many requests at once, and what it did in each round. */
    private final class Contestant {
        private final int atOnce;
        private final List<Run> runs = new ArrayList<>();

        Contestant(int atOnce) {
            this.atOnce = atOnce;
        }

        void add(Run run) {
            runs.add(run);
        }

        double last() {
            return count / runs.get(runs.size() - 1).seconds();
        }

        double median() {
            return Results.median(
                    runs.stream().map(run -> count / run.seconds()).toList());
        }

        ProcessorTime processor() {
            return runs.stream().map(Run::processor).reduce(ProcessorTime::plus).orElseThrow();
        }
    }
}
