package io.tensionwire.app.command;

import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.app.replay.HistoryClients;
import io.tensionwire.app.replay.ReplayJob;
import io.tensionwire.app.wiring.Wiring;
import io.tensionwire.contract.Topics;
import io.tensionwire.replay.job.JobTopic;
import io.tensionwire.replay.job.ReplayPlan;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tensionwire replay tell}. */
@Command(name = "tell", description = "Tell a running replay to pause, to go on, or to stop.")
final class ReplayOrderCommand implements Callable<Integer> {
    private static final Map<String, JobTopic.Order> ORDERS =
            Map.of("pause", JobTopic.Order.PAUSE, "continue", JobTopic.Order.GO_ON, "stop", JobTopic.Order.STOP);

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions options;

    @Parameters(paramLabel = "JOB", index = "0", description = "name of the job")
    private String job;

    @Parameters(paramLabel = "pause|continue|stop", index = "1", description = "what to do")
    private String order;

    @Option(names = "--into", paramLabel = "PREFIX", description = "topic prefix that the job writes under")
    private String target;

    @Override
    public Integer call() throws Exception {
        if (!ORDERS.containsKey(order)) {
            throw new ParameterException(spec.commandLine(), "tell it to pause, continue or stop");
        }
        Wiring wiring = options.wiring();
        HistoryClients clients = new HistoryClients(wiring.configuration());
        Topics topics = new Topics(target == null ? ReplayPlan.usualTarget(job) : target);
        try (Admin admin = KafkaConnection.open(wiring.configuration())) {
            JobLookup.of(admin, clients, topics, job);
            ReplayJob.order(clients, topics, ORDERS.get(order));
        }
        return ExitCode.OK;
    }
}
