package io.tensionwire.app.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.app.command.TensionwireCommand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/**
 * What a command line came to, run in this process.
 *
 * @param code its exit code
 * @param out what it wrote to standard output and standard error
 */
record CommandLineRun(int code, String out) {
    private static final Object TERMINAL = new Object();

    static CommandLineRun of(String... arguments) {
        synchronized (TERMINAL) {
            PrintStream out = System.out;
            PrintStream err = System.err;
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            try (PrintStream both = new PrintStream(written, true, UTF_8)) {
                System.setOut(both);
                System.setErr(both);
                int code = TensionwireCommand.run(arguments);
                return new CommandLineRun(code, written.toString(UTF_8));
            } finally {
                System.setOut(out);
                System.setErr(err);
            }
        }
    }
}
