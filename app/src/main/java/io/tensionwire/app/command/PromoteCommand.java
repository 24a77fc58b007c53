package io.tensionwire.app.command;

import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.app.generation.GenerationSwitch;
import io.tensionwire.app.generation.Generations;
import io.tensionwire.app.wiring.Wiring;
import io.tensionwire.replay.generation.GenerationBook;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tensionwire reprocess promote}. */
@Command(name = "promote", description = "Let readers use a generation from now on.")
final class PromoteCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions options;

    @Parameters(paramLabel = "NAME", description = "the generation; live for what runs live")
    private String name;

    @Option(names = "--no-index", description = "leave Elasticsearch out")
    private boolean noIndex;

    @Option(names = "--force", description = "even if it has not all of history")
    private boolean force;

    @Override
    public Integer call() throws Exception {
        Wiring wiring = options.wiring();
        PrintWriter out = spec.commandLine().getOut();
        try (Admin admin = KafkaConnection.open(wiring.configuration())) {
            Generations generations = new Generations(wiring, admin);
            try (GenerationBook book = generations.book()) {
                out.println(new GenerationSwitch(generations, book, !noIndex).promote(name, force));
            }
        }
        out.flush();
        return ExitCode.OK;
    }
}
