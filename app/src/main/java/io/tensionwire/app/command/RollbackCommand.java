package io.tensionwire.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tensionwire reprocess rollback}. */
@Command(name = "rollback", description = "Let readers use again what they used before the last promotion.")
final class RollbackCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GenerationOptions generation;

    @Override
    public Integer call() throws Exception {
        return generation.carryOut(
                generations -> generations.rollback(), spec.commandLine().getOut());
    }
}
