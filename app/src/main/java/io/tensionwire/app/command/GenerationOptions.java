package io.tensionwire.app.command;

import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.app.generation.GenerationSwitch;
import io.tensionwire.app.generation.Generations;
import io.tensionwire.app.wiring.Wiring;
import io.tensionwire.replay.generation.GenerationBook;
import java.io.PrintWriter;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands share that change which generation readers use. */
final class GenerationOptions {
    @Mixin
    private ConfigurationOptions options;

    @Option(names = "--no-index", description = "leave Elasticsearch out")
    private boolean noIndex;

    /** A change; returns what to tell the user. */
    interface Change {
        String by(GenerationSwitch generations) throws Exception;
    }

    int carryOut(Change change, PrintWriter out) throws Exception {
        Wiring wiring = options.wiring();
        try (Admin admin = KafkaConnection.open(wiring.configuration())) {
            Generations generations = new Generations(wiring, admin);
            try (GenerationBook book = generations.book()) {
                out.println(change.by(new GenerationSwitch(generations, book, !noIndex)));
            }
        }
        out.flush();
        return ExitCode.OK;
    }
}
