package io.tensionwire.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * Runs both pipelines over the same stories, turn and turn about. Not thread-safe.
 *
 * <p>The turns alternate: the one that runs second finds a warmer broker.
 */
final class Measurement {
    private static final int WARM_UP_PART = 4;

    private final Cluster cluster;
    private final List<Pipeline> pipelines;
    private final int rounds;
    private final Map<Pipeline, Results> results = new LinkedHashMap<>();

    Measurement(Cluster cluster, List<Pipeline> pipelines, int rounds) {
        this.cluster = cluster;
        this.pipelines = pipelines;
        this.rounds = rounds;
        pipelines.forEach(pipeline -> results.put(pipeline, new Results()));
    }

    /** Returns what was measured of a pipeline so far. */
    Results of(Pipeline pipeline) {
        return results.get(pipeline);
    }

    /** Measures the throughput, after each pipeline has warmed up on the first part of the stories. */
    void throughput(List<RawStory> stories) throws ExecutionException, InterruptedException {
        Throughput throughput = new Throughput(cluster);
        List<RawStory> first = stories.subList(0, Math.max(1, stories.size() / WARM_UP_PART));
        for (Pipeline pipeline : pipelines) {
            throughput.measure(pipeline, first);
        }
        for (int round = 0; round < rounds; round++) {
            for (Pipeline pipeline : turns(round)) {
                of(pipeline).add(throughput.measure(pipeline, stories));
            }
        }
    }

    /**
     * Measures the latency.
     *
     * @param perSecond stories a second
     * @param discarded how many stories at the start of each run do not count
     */
    void latency(List<RawStory> stories, int perSecond, int discarded) throws ExecutionException, InterruptedException {
        Latency latency = new Latency(cluster, perSecond, discarded);
        for (int round = 0; round < rounds; round++) {
            for (Pipeline pipeline : turns(round)) {
                latency.measure(pipeline, stories, of(pipeline).latency());
            }
        }
    }

    private List<Pipeline> turns(int round) {
        List<Pipeline> turns = new ArrayList<>(pipelines);
        if (round % 2 == 1) {
            Collections.reverse(turns);
        }
        return turns;
    }
}
