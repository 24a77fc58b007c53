package io.tensionwire.app.command;

import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.app.replay.HistoryClients;
import io.tensionwire.app.replay.ReplayJob;
import io.tensionwire.app.wiring.Wiring;
import io.tensionwire.contract.Topics;
import io.tensionwire.replay.job.Checkpoint;
import io.tensionwire.replay.job.JobTopic;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tensionwire replay status}. */
@Command(name = "status", description = "Show the replay jobs of the cluster and how far they are.")
final class ReplayStatusCommand implements Callable<Integer> {
    private static final String ROW = "%-20s %-9s %5s %12s  %-20s  %s%n";

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions options;

    @Override
    public Integer call() throws Exception {
        Wiring wiring = options.wiring();
        PrintWriter out = spec.commandLine().getOut();
        HistoryClients clients = new HistoryClients(wiring.configuration());
        String ending = JobTopic.name(new Topics("."));
        try (Admin admin = KafkaConnection.open(wiring.configuration())) {
            List<String> prefixes = admin.listTopics().names().get().stream()
                    .filter(topic -> topic.endsWith(ending))
                    .map(topic -> topic.substring(0, topic.length() - ending.length() + 1))
                    .sorted()
                    .toList();
            out.printf(ROW, "job", "state", "done", "published", "at", "into");
            for (String prefix : prefixes) {
                JobTopic.Standing standing = ReplayJob.standing(clients, new Topics(prefix));
                standing.checkpoint().ifPresent(checkpoint -> show(checkpoint, standing.order(), out));
            }
        }
        out.flush();
        return ExitCode.OK;
    }

    private static void show(Checkpoint checkpoint, JobTopic.Order order, PrintWriter out) {
        boolean paused = order == JobTopic.Order.PAUSE && checkpoint.state() == Checkpoint.State.RUNNING;
        out.printf(
                ROW,
                checkpoint.plan().job(),
                paused ? "paused" : checkpoint.state().name().toLowerCase(Locale.ROOT),
                Math.round(100 * checkpoint.share()) + " %",
                "%,d".formatted(checkpoint.published()),
                checkpoint.time() == null ? "" : Instant.ofEpochMilli(checkpoint.time() / 1000 * 1000),
                checkpoint.plan().target());
    }
}
