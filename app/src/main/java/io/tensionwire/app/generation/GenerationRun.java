package io.tensionwire.app.generation;

import io.tensionwire.app.config.Setting;
import io.tensionwire.app.replay.GroupMembers;
import io.tensionwire.app.replay.HistoryClients;
import io.tensionwire.app.replay.ReplayJob;
import io.tensionwire.app.replay.ReplayPlanning;
import io.tensionwire.app.replay.ReplayedTopics;
import io.tensionwire.app.replay.SettledSteps;
import io.tensionwire.app.replay.TargetTopics;
import io.tensionwire.app.topic.ConsumerLag;
import io.tensionwire.app.topic.StreamsSettling;
import io.tensionwire.app.wiring.Wiring;
import io.tensionwire.contract.Topics;
import io.tensionwire.enrich.topology.EnrichService;
import io.tensionwire.replay.filter.StoryFilter;
import io.tensionwire.replay.generation.Generation;
import io.tensionwire.replay.history.Slice;
import io.tensionwire.replay.history.Window;
import io.tensionwire.replay.job.Checkpoint;
import io.tensionwire.replay.job.KillSearch;
import io.tensionwire.replay.job.ReplayGate;
import io.tensionwire.replay.job.ReplayListener;
import io.tensionwire.replay.job.ReplayPlan;
import io.tensionwire.sink.delivery.DeliveryMeter;
import io.tensionwire.sink.delivery.SinkService;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Makes a generation: history is replayed in the order of time into a raw topic of its own, and enrichment of today takes it from there,
 * under an application id, topics and indices of its own. Nothing live is touched. A run that was stopped or killed is gone on with by
 * the next. {@link #stop} may be called by any thread, all else by one.
 */
public final class GenerationRun {
    private static final int LOOK_MILLIS = 250;
    /** Kills are part of the history that is replayed. */
    private static final KillSearch NO_SEARCH = checkpoint -> new KillSearch.Found(List.of(), List.of());

    private final Generations generations;
    private final Generation generation;
    private final Wiring wiring;
    private final Settings settings;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile ReplayJob feed;
    private boolean complete;

    /**
     * How a generation is made.
     *
     * @param indexed whether it is put into Elasticsearch too
     * @param exact whether each story waits for those before it that it concerns
     * @param follow whether it goes on with what comes live
     * @param progress makes what hears how far it is
     */
    public record Settings(
            boolean indexed, boolean exact, boolean follow, Function<Checkpoint, ReplayListener> progress) {}

    /** Prepares a run. */
    public GenerationRun(Generations generations, Generation generation, Settings settings) {
        this.generations = generations;
        this.generation = generation;
        this.settings = settings;
        wiring = generations.wiring(generation);
    }

    /** Ends the run in order; it goes on from there when it is started again. */
    public void stop() {
        stopped.countDown();
        ReplayJob running = feed;
        if (running != null) {
            running.stop();
        }
    }

    /**
     * Runs until the generation has all of history, or, where it follows, until it is stopped.
     *
     * @return whether it has all of history
     * @throws IOException if the history or the book of generations cannot be read
     * @throws ExecutionException if Kafka refuses
     * @throws InterruptedException if the thread is interrupted
     */
    public boolean run() throws IOException, ExecutionException, InterruptedException {
        ReplayPlan plan = plan();
        target().createInOrder(partitions(plan.slices()));
        SinkService sink = settings.indexed() ? wiring.sink(null, DeliveryMeter.NONE) : null;
        try (EnrichService enrich = bulk().enrich();
                ReplayJob job = ReplayJob.open(
                        plan, new HistoryClients(wiring.configuration()), generations.admin(), replication());
                ConsumerLag lag = new ConsumerLag(
                        generations.admin(), wiring.configuration().kafka())) {
            feed = job;
            enrich.start();
            if (sink != null) {
                new Thread(sink::run, "sink").start();
            }
            feedToTheEnd(job, lag);
        } finally {
            if (sink != null) {
                sink.close();
            }
            new GroupMembers(generations.admin()).takeOut(wiring.enrichGroup());
        }
        return complete;
    }

    private void feedToTheEnd(ReplayJob job, ConsumerLag lag)
            throws IOException, ExecutionException, InterruptedException {
        job.extend();
        ReplayListener progress = settings.progress().apply(job.checkpoint());
        feed(job, progress);
        awaitOutput(lag);
        if (stopped.getCount() == 0) {
            return;
        }
        complete = true;
        generations.enter(generation.completed(Instant.now()));
        while (settings.follow() && !stopped.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            if (job.extend()) {
                feed(job, progress);
            }
        }
    }

    private void feed(ReplayJob job, ReplayListener progress)
            throws IOException, ExecutionException, InterruptedException {
        ReplayGate gate = settings.exact() ? new SettledSteps(settling()::await) : ReplayGate.OPEN;
        job.run(gate, NO_SEARCH, story -> Set.of(), progress);
    }

    private void awaitOutput(ConsumerLag lag) throws ExecutionException, InterruptedException {
        StreamsSettling settling = settling();
        Instant settled = Instant.MAX;
        // Points of the index may still come when all else is done.
        while (stopped.getCount() > 0 && settled.isAfter(Instant.now().minus(EnrichService.POINTS_WITHIN))) {
            boolean isSettled = settling.isSettled() && isIndexed(lag);
            settled = !isSettled ? Instant.MAX : settled.equals(Instant.MAX) ? Instant.now() : settled;
            stopped.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private boolean isIndexed(ConsumerLag lag) throws ExecutionException, InterruptedException {
        if (!settings.indexed()) {
            return true;
        }
        Topics topics = wiring.topics();
        for (String topic : List.of(topics.enriched(), topics.tensionIndex(), topics.tensionAlerts())) {
            if (lag.count(wiring.sinkGroup(), topic) != 0) {
                return false;
            }
        }
        return true;
    }

    private ReplayPlan plan() throws ExecutionException, InterruptedException {
        List<String> topics = List.of(ReplayedTopics.RAW);
        List<Slice> slices = new ReplayPlanning(generations.admin()).slices(generations.topics(), topics, Window.ALL);
        return new ReplayPlan(
                generation.name(),
                generations.topics().prefix(),
                generation.prefix(),
                topics,
                slices,
                null,
                null,
                null,
                "max",
                null,
                StoryFilter.NONE,
                Long.MAX_VALUE,
                false);
    }

    /** Far from live, throughput counts: fewer and larger transactions. */
    private Wiring bulk() {
        return settings.exact() || settings.follow() ? wiring : wiring.withKafka("commit.interval.ms", "500");
    }

    private StreamsSettling settling() {
        return new StreamsSettling(generations.admin(), wiring.enrichTopics());
    }

    private TargetTopics target() {
        return new TargetTopics(generations.admin(), wiring.topics(), replication());
    }

    private short replication() {
        return (short) wiring.configuration().number(Setting.TOPICS_REPLICATION, 1, 10);
    }

    private static int partitions(List<Slice> slices) {
        return slices.stream()
                .mapToInt(slice -> slice.partition().number() + 1)
                .max()
                .orElse(1);
    }
}
