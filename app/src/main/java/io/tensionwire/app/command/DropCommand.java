package io.tensionwire.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tensionwire reprocess drop}. */
@Command(name = "drop", description = "Remove a generation with its topics, indices and state.")
final class DropCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GenerationOptions generation;

    @Parameters(paramLabel = "NAME", description = "the generation")
    private String name;

    @Override
    public Integer call() throws Exception {
        return generation.carryOut(
                generations -> generations.drop(name), spec.commandLine().getOut());
    }
}
