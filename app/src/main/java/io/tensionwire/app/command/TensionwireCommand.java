package io.tensionwire.app.command;

import io.tensionwire.app.config.ConfigurationException;
import io.tensionwire.app.failure.CommandFailure;
import io.tensionwire.app.failure.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command that all others stand under. */
@Command(
        name = "tensionwire",
        description = "Reads news wires, tags entities and tension indicators, and feeds Elasticsearch.",
        mixinStandardHelpOptions = true,
        versionProvider = TensionwireCommand.Version.class,
        scope = ScopeType.INHERIT,
        usageHelpAutoWidth = true,
        footer = {
            "",
            "Exit codes: 0 ok, 1 failure, 2 usage, 3 Kafka unreachable, 4 Elasticsearch unreachable,",
            "5 configuration, 130 interrupted."
        },
        subcommands = {
            DemoCommand.class,
            IngestCommand.class,
            EnrichCommand.class,
            SinkCommand.class,
            DashboardCommand.class,
            AnnotateCommand.class,
            EvaluateCommand.class,
            ExplainCommand.class,
            LexiconCommand.class,
            TailCommand.class,
            ReplayCommand.class,
            ArchiveCommand.class,
            ReprocessCommand.class,
            StatusCommand.class,
            DoctorCommand.class
        })
public final class TensionwireCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "show stack traces of errors")
    private boolean verbose;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command");
    }

    /** Runs a command line; returns the exit code. */
    public static int run(String... arguments) {
        TensionwireCommand root = new TensionwireCommand();
        CommandLine line = new CommandLine(root);
        line.setExitCodeExceptionMapper(TensionwireCommand::exitCode);
        line.setExecutionExceptionHandler(root::report);
        return line.execute(arguments);
    }

    private int report(Exception error, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        String message = error.getMessage() == null ? error.toString() : error.getMessage();
        err.println(line.getColorScheme().errorText("tensionwire: " + message));
        if (verbose) {
            error.printStackTrace(err);
        }
        return exitCode(error);
    }

    private static int exitCode(Throwable error) {
        if (error instanceof CommandFailure failure) {
            return failure.exitCode();
        }
        if (error instanceof ParameterException) {
            return ExitCode.USAGE;
        }
        if (error instanceof InterruptedException) {
            return ExitCode.INTERRUPTED;
        }
        return error instanceof ConfigurationException ? ExitCode.CONFIGURATION : ExitCode.FAILED;
    }

    /** Tells the version that Maven wrote into the build. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() throws IOException {
            Properties build = new Properties();
            try (InputStream in =
                    TensionwireCommand.class.getResourceAsStream("/io/tensionwire/app/build.properties")) {
                build.load(in);
            }
            return new String[] {"tensionwire " + build.getProperty("version")};
        }
    }
}
