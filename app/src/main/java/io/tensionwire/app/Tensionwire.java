package io.tensionwire.app;

import io.tensionwire.app.command.TensionwireCommand;

/** The {@code tensionwire} command. */
public final class Tensionwire {
    private Tensionwire() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(TensionwireCommand.run(arguments));
    }
}
