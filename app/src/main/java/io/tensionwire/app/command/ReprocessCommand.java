package io.tensionwire.app.command;

import io.tensionwire.app.failure.CommandFailure;
import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.app.generation.GenerationComparison;
import io.tensionwire.app.generation.GenerationRun;
import io.tensionwire.app.generation.Generations;
import io.tensionwire.app.lexicon.LexiconFolder;
import io.tensionwire.app.replay.ReplayProgress;
import io.tensionwire.app.wiring.Wiring;
import io.tensionwire.replay.generation.Generation;
import io.tensionwire.replay.generation.GenerationBook;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tensionwire reprocess}. */
@Command(
        name = "reprocess",
        description = "Enrich all of history anew, beside what runs live; then compare it and let readers use it.",
        subcommands = {GenerationsCommand.class, PromoteCommand.class, RollbackCommand.class, DropCommand.class})
final class ReprocessCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions options;

    @Mixin
    private LexiconOption lexicon;

    @Option(
            names = "--generation",
            paramLabel = "NAME",
            description = "name of the generation; one that is begun goes on")
    private String name;

    @Option(names = "--follow", description = "at the end of history, go on with what comes live")
    private boolean follow;

    @Option(
            names = "--exact",
            description = "let each story wait for those before it that it concerns: slow, and the same each time")
    private boolean exact;

    @Option(names = "--no-index", description = "leave Elasticsearch out")
    private boolean noIndex;

    @Option(names = "--compare", description = "tell what differs from what readers use now")
    private boolean compare;

    @Option(names = "--with", paramLabel = "NAME", description = "with --compare: from this generation, or from live")
    private String with;

    @Override
    public Integer call() throws Exception {
        if (name == null) {
            throw new ParameterException(spec.commandLine(), "name a generation with --generation, or a command");
        }
        Wiring wiring = options.wiring(lexicon.flags());
        try (Admin admin = KafkaConnection.open(wiring.configuration())) {
            Generations generations = new Generations(wiring, admin);
            try (GenerationBook book = generations.book()) {
                return compare ? compare(generations, book) : make(generations, book);
            }
        }
    }

    private int compare(Generations generations, GenerationBook book) throws IOException {
        Generation after = generations.find(book, name);
        Generation before = with == null ? book.promoted() : generations.find(book, with);
        if (before.name().equals(after.name())) {
            before = generations.live();
        }
        PrintWriter out = spec.commandLine().getOut();
        new GenerationComparison(generations.wiring().configuration().kafka(), out).tell(before, after);
        return ExitCode.OK;
    }

    private int make(Generations generations, GenerationBook book)
            throws IOException, ExecutionException, InterruptedException {
        String hash =
                LexiconFolder.lexicon(generations.wiring().configuration()).hash();
        Generation generation =
                book.find(name).filter(known -> !known.isLive()).orElseGet(() -> begun(generations, hash));
        if (!generation.lexicon().equals(hash)) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    "the generation " + name + " was begun with lexicon " + generation.lexicon() + ", today's is "
                            + hash + ": half of each would be no answer. Make another one, or drop this one first.",
                    null);
        }
        generations.enter(generation);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        GenerationRun run = new GenerationRun(
                generations,
                generation,
                new GenerationRun.Settings(
                        !noIndex,
                        exact,
                        follow,
                        from -> new ReplayProgress(err, ReplayProgress.onTerminal(), InstantSource.system(), from)));
        OrderlyEnd end = OrderlyEnd.onSignal(run::stop);
        boolean complete;
        try {
            complete = run.run();
        } finally {
            end.reached();
        }
        out.println(complete ? name + " has all of history" : name + " is not complete; go on with the same command");
        out.flush();
        return complete ? ExitCode.OK : ExitCode.INTERRUPTED;
    }

    private Generation begun(Generations generations, String hash) {
        try {
            return Generation.begin(
                    name,
                    generations.topics(),
                    generations.wiring().elasticsearch().indexPrefix(),
                    hash,
                    Instant.now());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
