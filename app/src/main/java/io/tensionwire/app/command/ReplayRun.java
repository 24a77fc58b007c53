package io.tensionwire.app.command;

import io.tensionwire.app.config.Setting;
import io.tensionwire.app.failure.CommandFailure;
import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.app.replay.HistoryClients;
import io.tensionwire.app.replay.HistoryOpening;
import io.tensionwire.app.replay.ReplayJob;
import io.tensionwire.app.replay.ReplayProgress;
import io.tensionwire.app.replay.ReplayedTopics;
import io.tensionwire.app.replay.TargetTopics;
import io.tensionwire.app.wiring.Wiring;
import io.tensionwire.contract.Topics;
import io.tensionwire.replay.filter.CountryReader;
import io.tensionwire.replay.history.History;
import io.tensionwire.replay.history.HistoryRecord;
import io.tensionwire.replay.job.Checkpoint;
import io.tensionwire.replay.job.JobTopic;
import io.tensionwire.replay.job.ReplayGate;
import io.tensionwire.replay.job.ReplayPlan;
import io.tensionwire.replay.job.ReplayStoppedException;
import io.tensionwire.replay.job.Survey;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/**
 * Replays for a user who looks on.
 *
 * @param wiring the settings in force
 * @param admin stays the caller's to close
 * @param out where the result is told
 * @param err where progress is shown
 */
record ReplayRun(Wiring wiring, Admin admin, PrintWriter out, PrintWriter err) {
    /** Tells what a plan would do; returns the exit code: a failure where the target would not keep it. */
    int tell(ReplayPlan plan) throws IOException, InterruptedException, ExecutionException {
        Survey survey;
        try (History history = new HistoryOpening(clients()).remaining(Checkpoint.begin(plan))) {
            survey = Survey.of(plan, history, countries(plan));
        }
        survey.counts().forEach((topic, count) -> out.printf("%,12d  %s%s%n", count, plan.source(), topic));
        out.printf("%,12d  passed over by filters%n", survey.passed());
        out.printf("%,12d  bytes of keys and values%n", survey.bytes());
        Duration duration = survey.duration();
        if (survey.first() != null) {
            out.printf("from %s to %s%n", survey.first(), survey.last());
            out.printf(
                    "into %s* at speed %s: %s%n",
                    plan.target(),
                    plan.pace().speedText(),
                    duration == null ? "as fast as Kafka takes it" : "takes " + text(duration));
        }
        List<String> objections = survey.first() == null
                ? List.of()
                : target(plan.targetTopics())
                        .objections(
                                plan.topics(),
                                survey.first(),
                                Instant.now().plus(duration == null ? Duration.ZERO : duration));
        objections.forEach(objection -> out.println("would be refused: " + objection));
        out.flush();
        return objections.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }

    /**
     * Begins a job; returns the exit code.
     *
     * @param keepPartitions whether raw stories stay in their partitions, instead of going into one in the order of time
     */
    int begin(ReplayPlan plan, boolean keepPartitions) throws IOException, InterruptedException, ExecutionException {
        TargetTopics target = target(plan.targetTopics());
        if (admin.listTopics().names().get().contains(JobTopic.name(plan.targetTopics()))
                && ReplayJob.standing(clients(), plan.targetTopics())
                        .checkpoint()
                        .isPresent()) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    "a replay into " + plan.target() + " has begun before. Go on with --resume --job " + plan.job()
                            + ", or choose another --job or --into.",
                    null);
        }
        Optional<HistoryRecord> first;
        try (History history = new HistoryOpening(clients()).remaining(Checkpoint.begin(plan))) {
            first = history.next();
        }
        if (first.isPresent()) {
            target.require(plan.topics(), Instant.ofEpochMilli(first.get().time()), Instant.now());
        }
        if (keepPartitions) {
            target.create(partitions(plan));
        } else {
            target.createInOrder(partitions(plan));
            warnOfDisorder(target);
        }
        return replay(plan);
    }

    private void warnOfDisorder(TargetTopics target) throws InterruptedException, ExecutionException {
        int partitions = target.partitions(List.of(ReplayedTopics.RAW)).getOrDefault(ReplayedTopics.RAW, 1);
        if (partitions > 1) {
            err.println("tensionwire: " + target.topics().raw() + " was there, with " + partitions
                    + " partitions: enrichment may see close stories out of their order in time. Begin a replay before"
                    + " enrich, which creates the topics too.");
        }
    }

    /**
     * Goes on with a job; returns the exit code.
     *
     * @param prefix where it writes; null for the usual place
     * @param speed another speed; null for that of the job
     * @param maxGap another longest gap; null for that of the job
     */
    int resume(String job, String prefix, String speed, String maxGap)
            throws IOException, InterruptedException, ExecutionException {
        Topics topics = new Topics(prefix == null ? ReplayPlan.usualTarget(job) : prefix);
        Checkpoint known =
                JobLookup.of(admin, clients(), topics, job).checkpoint().orElseThrow();
        ReplayPlan plan = known.plan();
        if (known.state() == Checkpoint.State.DONE) {
            out.printf("%s is done: %,d records in %s*%n", job, known.published(), plan.target());
            out.flush();
            return ExitCode.OK;
        }
        return replay(plan.at(speed == null ? plan.speed() : speed, maxGap == null ? plan.maxGap() : maxGap));
    }

    private int replay(ReplayPlan plan) throws IOException, InterruptedException, ExecutionException {
        short replication = (short) wiring.configuration().number(Setting.TOPICS_REPLICATION, 1, 10);
        Instant begun = Instant.now();
        Checkpoint last;
        try (ReplayJob job = ReplayJob.open(plan, clients(), admin, replication)) {
            OrderlyEnd end = OrderlyEnd.onSignal(job::stop);
            try {
                ReplayProgress progress =
                        new ReplayProgress(err, ReplayProgress.onTerminal(), InstantSource.system(), job.checkpoint());
                last = job.run(ReplayGate.OPEN, job.killsOutside(), countries(plan), progress);
            } finally {
                end.reached();
            }
        } catch (ReplayStoppedException e) {
            throw new CommandFailure(ExitCode.FAILED, "the replay stopped: " + e.getMessage(), e);
        }
        boolean done = last.state() == Checkpoint.State.DONE;
        out.printf(
                "%,d records published into %s* in %s%s%n",
                last.published(),
                plan.target(),
                text(Duration.between(begun, Instant.now())),
                done ? "" : "; go on with: tensionwire replay --resume --job " + plan.job());
        out.flush();
        return done ? ExitCode.OK : ExitCode.INTERRUPTED;
    }

    private int partitions(ReplayPlan plan) {
        return plan.slices().stream()
                .mapToInt(slice -> slice.partition().number() + 1)
                .max()
                .orElse(1);
    }

    private CountryReader countries(ReplayPlan plan) {
        return FilterOptions.countryReader(plan.filter(), wiring.configuration());
    }

    private TargetTopics target(Topics topics) {
        return new TargetTopics(
                admin, topics, (short) wiring.configuration().number(Setting.TOPICS_REPLICATION, 1, 10));
    }

    private HistoryClients clients() {
        return new HistoryClients(wiring.configuration());
    }

    private static String text(Duration duration) {
        return duration.toHours() > 0
                ? "%d h %02d min".formatted(duration.toHours(), duration.toMinutesPart())
                : "%d:%02d min".formatted(duration.toMinutes(), duration.toSecondsPart());
    }
}
