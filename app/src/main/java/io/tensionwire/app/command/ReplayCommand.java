package io.tensionwire.app.command;

import io.tensionwire.app.failure.CommandFailure;
import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.app.replay.ReplayPlanning;
import io.tensionwire.app.replay.ReplayedTopics;
import io.tensionwire.app.wiring.Wiring;
import io.tensionwire.replay.job.ReplayPlan;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tensionwire replay}. */
@Command(
        name = "replay",
        description = "Publish a part of history again, under another topic prefix, at a pace.",
        subcommands = {ReplayStatusCommand.class, ReplayOrderCommand.class})
final class ReplayCommand implements Callable<Integer> {
    private static final DateTimeFormatter JOB_NAME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions options;

    @Mixin
    private LexiconOption lexicon;

    @Mixin
    private RangeOptions range;

    @Mixin
    private FilterOptions filter;

    @Option(names = "--archive", paramLabel = "FOLDER", description = "replay an archive instead of topics")
    private Path archive;

    @Option(names = "--job", paramLabel = "NAME", description = "name of the job; made of the time unless given")
    private String job;

    @Option(
            names = "--into",
            paramLabel = "PREFIX",
            description = "topic prefix to write under; replay.<job>. unless given")
    private String target;

    @Option(
            names = "--speed",
            paramLabel = "N|max",
            defaultValue = "max",
            description = "how fast: 1 as it was, 60 a minute a second, max as fast as Kafka takes it (default)")
    private String speed;

    @Option(names = "--max-gap", paramLabel = "DURATION", description = "wait no longer than this between two stories")
    private String maxGap;

    @Option(names = "--limit", paramLabel = "N", description = "end after N records")
    private long limit = Long.MAX_VALUE;

    @Option(names = "--dry-run", description = "tell what would be replayed, and publish nothing")
    private boolean dryRun;

    @Option(names = "--resume", description = "go on with a job where it stopped or was killed; needs --job")
    private boolean resume;

    @Option(names = "--as-of", description = "leave out kills that came after the range: how things stood then")
    private boolean asOf;

    @Option(names = "--verify", description = "enrich the range twice and tell whether both give the same bytes")
    private boolean verify;

    @Option(
            names = "--keep-partitions",
            description = {
                "leave raw stories in their partitions. Unless given, all go into one, in the order of time,",
                "so that enrichment sees which of two came first"
            })
    private boolean keepPartitions;

    @Option(names = "--force", description = "write even under the prefix that is read")
    private boolean force;

    @Override
    public Integer call() throws Exception {
        if (resume && job == null) {
            throw new ParameterException(spec.commandLine(), "--resume needs --job NAME");
        }
        Wiring wiring = options.wiring(lexicon.flags());
        PrintWriter out = spec.commandLine().getOut();
        try (Admin admin = KafkaConnection.open(wiring.configuration())) {
            ReplayRun run = new ReplayRun(wiring, admin, out, spec.commandLine().getErr());
            if (resume) {
                return run.resume(
                        job,
                        target,
                        spec.commandLine().getParseResult().hasMatchedOption("--speed") ? speed : null,
                        maxGap);
            }
            ReplayPlan plan = plan(wiring, admin);
            if (dryRun) {
                return run.tell(plan);
            }
            return verify
                    ? new VerifyRun(wiring, admin, out, spec.commandLine().getErr()).verify(plan)
                    : run.begin(plan, keepPartitions);
        }
    }

    private ReplayPlan plan(Wiring wiring, Admin admin) throws IOException, InterruptedException, ExecutionException {
        Instant now = Instant.now();
        ReplayPlan plan;
        try {
            plan = new ReplayPlanning(admin)
                    .plan(new ReplayPlanning.Wish(
                            job == null ? JOB_NAME.format(now) : job,
                            wiring.topics(),
                            target,
                            range.topics(),
                            range.window(now),
                            archive,
                            speed,
                            maxGap,
                            filter.filter(),
                            limit,
                            asOf));
            plan.pace();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        requireAllowed(plan, wiring);
        return plan;
    }

    private void requireAllowed(ReplayPlan plan, Wiring wiring) {
        boolean ownPrefix = plan.target().equals(plan.source())
                || plan.target().equals(wiring.topics().prefix());
        if (ownPrefix && !force) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    "a replay into " + plan.target() + " would publish old stories among the live ones. Choose another"
                            + " prefix with --into, or insist with --force.",
                    null);
        }
        if (!asOf && plan.topics().stream().anyMatch(ReplayedTopics::mixesStories)) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    "index, alerts and rejected carry what killed stories gave to them: replay raw stories and let enrich"
                            + " make the rest anew, or take a private look at how things stood with --as-of.",
                    null);
        }
    }
}
