package io.tensionwire.bench;

import io.tensionwire.contract.Topics;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.HdrHistogram.Histogram;

/**
 * How long a story takes from the moment it is due on the raw topic until a reader of committed records sees what the pipeline
 * made of it.
 *
 * @param cluster where it runs
 * @param perSecond stories a second
 * @param discarded how many stories at the start do not count
 */
record Latency(Cluster cluster, int perSecond, int discarded) {
    private static final long NANOS_PER_MICRO = 1000;
    private static final long HEAD_START = 100_000_000;

    /**
     * Runs a pipeline under a steady load of these stories.
     *
     * @param histogram takes the latencies, in microseconds
     * @throws ExecutionException if Kafka refuses
     * @throws InterruptedException if the thread is interrupted
     */
    void measure(Pipeline pipeline, List<RawStory> stories, Histogram histogram)
            throws ExecutionException, InterruptedException {
        Topics topics = cluster.freshTopics();
        try (Trial trial = Trial.start(pipeline, cluster, topics)) {
            trial.awaitRunning();
            SteadyLoad load = new SteadyLoad(stories, perSecond, System.nanoTime() + HEAD_START);
            Thread sender = new Thread(() -> load.send(story -> cluster.send(story, topics)), "steady-load");
            sender.start();
            while (trial.records() < stories.size()) {
                trial.poll(record -> count(StoryGenerator.number(record.key()), load, histogram));
            }
            sender.join();
        } finally {
            cluster.remove(topics);
        }
    }

    private void count(int number, SteadyLoad load, Histogram histogram) {
        if (number >= discarded) {
            histogram.recordValue((System.nanoTime() - load.due(number)) / NANOS_PER_MICRO);
        }
    }
}
