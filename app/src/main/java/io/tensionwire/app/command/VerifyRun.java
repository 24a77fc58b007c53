package io.tensionwire.app.command;

import io.tensionwire.app.config.Setting;
import io.tensionwire.app.failure.CommandFailure;
import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.app.replay.HistoryClients;
import io.tensionwire.app.replay.PrefixRemoval;
import io.tensionwire.app.replay.ReplayJob;
import io.tensionwire.app.replay.ReplayProgress;
import io.tensionwire.app.replay.ReplayedTopics;
import io.tensionwire.app.replay.SettledSteps;
import io.tensionwire.app.replay.TargetTopics;
import io.tensionwire.app.topic.StreamsSettling;
import io.tensionwire.app.topic.TopicReader;
import io.tensionwire.app.wiring.Wiring;
import io.tensionwire.contract.Topics;
import io.tensionwire.enrich.topology.EnrichService;
import io.tensionwire.replay.job.Checkpoint;
import io.tensionwire.replay.job.ReplayPlan;
import io.tensionwire.replay.verify.ValueDigests;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/**
 * Enriches a range of history twice, each time from nothing, and compares every value byte for byte.
 *
 * @param wiring the settings in force
 * @param admin stays the caller's to close
 * @param out where the result is told
 * @param err where progress is shown
 */
record VerifyRun(Wiring wiring, Admin admin, PrintWriter out, PrintWriter err) {
    private static final int SHOWN = 10;

    /** Compares two runs; returns the exit code: a failure where they differ. */
    int verify(ReplayPlan plan) throws IOException, InterruptedException, ExecutionException {
        if (!plan.topics().equals(List.of(ReplayedTopics.RAW))) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--verify enriches raw stories: leave --topics out, or give raw alone.", null);
        }
        ValueDigests first = run(plan, "a");
        ValueDigests second = run(plan, "b");
        List<String> differences = first.differences(second);
        if (differences.isEmpty()) {
            out.printf(
                    "equal: two runs gave the same bytes, %,d values of %,d stories, SHA-256 %s%n",
                    first.values(), first.keys(), first.checksum());
        } else {
            out.printf(
                    "different: %,d of %,d stories; SHA-256 %s and %s%n",
                    differences.size(), first.keys(), first.checksum(), second.checksum());
            differences.stream().limit(SHOWN).forEach(id -> out.println("  " + id));
        }
        out.flush();
        return differences.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }

    private ValueDigests run(ReplayPlan plan, String name)
            throws IOException, InterruptedException, ExecutionException {
        String job = plan.job() + name;
        ReplayPlan own = plan.as(job, ReplayPlan.usualTarget(job));
        short replication = (short) wiring.configuration().number(Setting.TOPICS_REPLICATION, 1, 10);
        int partitions = plan.slices().stream()
                .mapToInt(slice -> slice.partition().number() + 1)
                .max()
                .orElse(1);
        new TargetTopics(admin, own.targetTopics(), replication).createInOrder(partitions);
        Path state = Files.createTempDirectory("tensionwire-verify");
        Wiring under = wiring.with(Setting.TOPICS_PREFIX, own.target()).with(Setting.ENRICH_STATE, state.toString());
        try {
            replay(own, under, replication);
            return digests(own.targetTopics());
        } finally {
            new PrefixRemoval(admin).remove(own.target());
            delete(state);
        }
    }

    private void replay(ReplayPlan plan, Wiring under, short replication)
            throws IOException, InterruptedException, ExecutionException {
        HistoryClients clients = new HistoryClients(wiring.configuration());
        StreamsSettling settling = new StreamsSettling(admin, under.enrichTopics());
        try (EnrichService enrich = under.enrich();
                ReplayJob job = ReplayJob.open(plan, clients, admin, replication)) {
            enrich.start();
            ReplayProgress progress = new ReplayProgress(
                    err, ReplayProgress.onTerminal(), InstantSource.system(), Checkpoint.begin(plan));
            job.run(
                    new SettledSteps(settling::await),
                    job.killsOutside(),
                    FilterOptions.countryReader(plan.filter(), wiring.configuration()),
                    progress);
        }
    }

    private ValueDigests digests(Topics topics) {
        ValueDigests digests = new ValueDigests();
        try (TopicReader reader = new TopicReader(wiring.configuration().kafka(), topics.enriched())) {
            reader.readAll(record -> digests.add(record.key(), record.value()));
        }
        return digests;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
