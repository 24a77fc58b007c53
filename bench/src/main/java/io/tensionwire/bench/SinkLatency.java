package io.tensionwire.bench;

import io.tensionwire.contract.Topics;
import org.HdrHistogram.Histogram;

/**
 * How long it takes under a steady load from when a story is due until Elasticsearch has acknowledged it: from its record by the
 * sink, and by a loader that has it at hand.
 */
record SinkLatency(Report report, SinkServers servers, EnrichedDocuments documents) {
    private static final int MOST_AT_ONCE = 4;
    /** The sink's consumer must have its partitions by then. */
    private static final long HEAD_START_MILLIS = 8_000;

    /** Prints the times of both. */
    void measure(int perSecond, int seconds) throws Exception {
        report.line("");
        report.line("From due to acknowledged at %,d stories/s, ms", perSecond);
        report.line("%-26s %7s %7s %7s %7s %7s", "", "p50", "p90", "p99", "p99.9", "max");
        for (int atOnce = 1; atOnce <= MOST_AT_ONCE; atOnce++) {
            line("loader, " + atOnce + " requests at once", loader(perSecond, seconds, atOnce));
        }
        sink(perSecond, seconds);
    }

    private Histogram loader(int perSecond, int seconds, int atOnce) throws Exception {
        try (StoryIndices indices = new StoryIndices(servers.elasticsearch(), "steady" + atOnce + "-")) {
            BulkClient client = new BulkClient(servers.elasticsearch(), documents, indices.install());
            return new PacedLoader(client, new Pace(System.currentTimeMillis(), perSecond, seconds)).send(atOnce);
        }
    }

    private void sink(int perSecond, int seconds) throws Exception {
        Topics topics = servers.cluster().freshTopics();
        Pace pace = new Pace(System.currentTimeMillis() + HEAD_START_MILLIS, perSecond, seconds);
        try (StoryIndices indices = new StoryIndices(servers.elasticsearch(), "steady-");
                SinkTrial trial = new SinkTrial(servers, topics, indices.prefix(), pace.countedFrom())) {
            Histogram inKafka = new EnrichedTopic(servers.bootstrapServers(), topics, documents).send(pace);
            trial.await(pace.count());
            line("sink", trial.delays());
            line("  until Kafka has it", inKafka);
        }
    }

    private void line(String name, Histogram delays) {
        report.line(
                "%-26s %7d %7d %7d %7d %7d",
                name,
                delays.getValueAtPercentile(50),
                delays.getValueAtPercentile(90),
                delays.getValueAtPercentile(99),
                delays.getValueAtPercentile(99.9),
                delays.getMaxValue());
    }
}
