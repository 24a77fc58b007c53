package io.tensionwire.app.command;

import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.app.generation.Generations;
import io.tensionwire.app.wiring.Wiring;
import io.tensionwire.replay.generation.Generation;
import io.tensionwire.replay.generation.GenerationBook;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tensionwire reprocess list}. */
@Command(name = "list", description = "Show the generations, and which one readers use.")
final class GenerationsCommand implements Callable<Integer> {
    private static final String ROW = "%-2s%-16s %-9s %-13s %s%n";

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions options;

    @Override
    public Integer call() throws Exception {
        Wiring wiring = options.wiring();
        PrintWriter out = spec.commandLine().getOut();
        try (Admin admin = KafkaConnection.open(wiring.configuration())) {
            Generations generations = new Generations(wiring, admin);
            try (GenerationBook book = generations.book()) {
                List<Generation> all = new ArrayList<>(List.of(generations.live()));
                all.addAll(book.all());
                out.printf(ROW, "", "generation", "state", "lexicon", "topics");
                all.forEach(generation -> show(generation, book, out));
            }
        }
        out.flush();
        return ExitCode.OK;
    }

    private static void show(Generation generation, GenerationBook book, PrintWriter out) {
        out.printf(
                ROW,
                generation.name().equals(book.promoted().name()) ? "*" : "",
                generation.name(),
                generation.isLive() ? "" : generation.state().name().toLowerCase(Locale.ROOT),
                generation.lexicon() == null ? "" : generation.lexicon(),
                generation.prefix());
    }
}
