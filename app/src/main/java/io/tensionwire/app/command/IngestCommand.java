package io.tensionwire.app.command;

import io.tensionwire.app.config.Configuration;
import io.tensionwire.app.config.Setting;
import io.tensionwire.app.failure.CommandFailure;
import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.app.sources.DeclaredSources;
import io.tensionwire.app.sources.SourcesCheck;
import io.tensionwire.app.wiring.Wiring;
import io.tensionwire.ingest.KnownFormats;
import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.rejected.SourceReading;
import io.tensionwire.ingest.source.DropFolder;
import io.tensionwire.ingest.source.FileSource;
import io.tensionwire.ingest.source.Source;
import io.tensionwire.ingest.source.StandardInput;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tensionwire ingest}. */
@Command(
        name = "ingest",
        description = {
            "Publish stories to Kafka: from files and standard input, from a drop folder that is watched, or from all",
            "sources that a file declares: folders, feeds, HTTP push, files, archives.",
            "Files are published once and the command ends; the others are taken from until Ctrl-C or SIGTERM."
        })
final class IngestCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions options;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "in any wire format, also packed with gzip or zstd; - is standard input")
    private List<String> files = List.of();

    @Option(
            names = "--watch",
            paramLabel = "FOLDER",
            description = "the drop folder; the same as --set ingest.folder=…")
    private Path folder;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "the source; the same as --set ingest.source=…. With --from-rejected: only what came from it")
    private String source;

    @Option(names = "--sources", paramLabel = "FILE", description = "run the sources that this YAML file declares")
    private Path declared;

    @Option(
            names = "--check",
            description = "with --sources: check the file, read one sample from each source, publish nothing")
    private boolean checking;

    @Option(
            names = "--from-rejected",
            description =
                    "publish what was rejected and can be read today; with --sources, as that file declares its sources")
    private boolean rejected;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description =
                    "with --from-rejected: only what was rejected since, such as 2026-05-04 or 2026-05-04T10:00:00Z")
    private String since;

    @Override
    public Integer call() throws Exception {
        Wiring wiring = options.wiring();
        PrintWriter out = spec.commandLine().getOut();
        refuseWhatDoesNotGoTogether();
        if (checking) {
            return SourcesTable.print(new SourcesCheck(declared, System.getenv()).findings(), out);
        }
        if (rejected) {
            return new RejectedAgain(wiring, out).publish(since == null ? null : time(since), readings(wiring));
        }
        IngestRun run = new IngestRun(wiring, out);
        if (declared != null) {
            try (DeclaredSources sources = DeclaredSources.open(declared, System.getenv())) {
                return run.publish(sources.group() + "-sources", sources.sources(), sources.quietAfter());
            }
        }
        Provenance origin = wiring.provenance(source);
        Path watched = watched(wiring.configuration());
        if (!files.isEmpty()) {
            return run.publish(origin.source() + "-files", named(origin), Map.of());
        }
        if (watched != null) {
            Source drop = new DropFolder(origin, watched, KnownFormats.all());
            run.publish(origin.source() + "-folder", List.of(drop), Map.of());
            return ExitCode.OK;
        }
        throw usage(
                "name files, - for standard input, a folder with --watch or ingest.folder, or a file with --sources");
    }

    private void refuseWhatDoesNotGoTogether() {
        if ((declared != null || rejected) && (!files.isEmpty() || folder != null)) {
            throw usage("files and --watch do not go together with --sources or --from-rejected");
        }
        if (checking && (declared == null || rejected)) {
            throw usage("--check needs --sources FILE, and nothing else");
        }
        if (since != null && !rejected) {
            throw usage("--since goes with --from-rejected");
        }
    }

    private Path watched(Configuration configuration) {
        String configured = configuration.text(Setting.INGEST_FOLDER);
        return folder != null || configured.isEmpty() ? folder : Path.of(configured);
    }

    private List<Source> named(Provenance origin) {
        List<Path> paths = files.stream()
                .filter(file -> !STANDARD_INPUT.equals(file))
                .map(Path::of)
                .toList();
        for (Path path : paths) {
            if (!Files.isRegularFile(path)) {
                throw new CommandFailure(ExitCode.FAILED, "there is no file " + path + "; nothing was published", null);
            }
        }
        List<Source> sources = new ArrayList<>();
        sources.add(new FileSource(origin, paths, KnownFormats.all()));
        if (files.contains(STANDARD_INPUT)) {
            sources.add(new StandardInput(origin, System.in, KnownFormats.all()));
        }
        return sources;
    }

    /** Items are read as their source is declared, where it is. */
    private Function<String, Optional<SourceReading>> readings(Wiring wiring) {
        Map<String, SourceReading> known = declared == null ? Map.of() : DeclaredSources.readings(declared);
        return name -> source != null && !source.equals(name)
                ? Optional.empty()
                : Optional.of(known.getOrDefault(name, new SourceReading(wiring.provenance(name), KnownFormats.all())));
    }

    private Instant time(String text) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw usage("--since \"" + text + "\" is no time; write it such as 2026-05-04 or 2026-05-04T10:00:00Z");
        }
    }

    private ParameterException usage(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
