package io.tensionwire.app.command;

import java.util.concurrent.Callable;
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
    private GenerationOptions generation;

    @Parameters(paramLabel = "NAME", description = "the generation; live for what runs live")
    private String name;

    @Option(names = "--force", description = "even if it has not all of history")
    private boolean force;

    @Override
    public Integer call() throws Exception {
        return generation.carryOut(
                generations -> generations.promote(name, force),
                spec.commandLine().getOut());
    }
}
