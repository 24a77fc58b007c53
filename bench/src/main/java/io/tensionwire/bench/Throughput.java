package io.tensionwire.bench;

import io.tensionwire.contract.Topics;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * How many stories a pipeline takes in a second when all of them wait for it.
 *
 * @param cluster where it runs
 */
record Throughput(Cluster cluster) {
    private static final double NANOS = 1e9;

    /**
     * Runs a pipeline over these stories, from the beginning.
     *
     * @return stories a second, counted between the first and the last that a reader of committed records saw; those of the
     *     first sight do not count, since their time is not known
     * @throws ExecutionException if Kafka refuses
     * @throws InterruptedException if the thread is interrupted
     */
    double measure(Pipeline pipeline, List<RawStory> stories) throws ExecutionException, InterruptedException {
        Topics topics = cluster.freshTopics();
        cluster.send(stories, topics);
        try (Trial trial = Trial.start(pipeline, cluster, topics)) {
            return rate(trial, stories.size());
        } finally {
            cluster.remove(topics);
        }
    }

    private static double rate(Trial trial, int stories) {
        while (trial.records() == 0) {
            trial.poll(record -> {});
        }
        long first = System.nanoTime();
        long atFirst = trial.records();
        while (trial.records() < stories) {
            trial.poll(record -> {});
        }
        return (stories - atFirst) * NANOS / (System.nanoTime() - first);
    }
}
