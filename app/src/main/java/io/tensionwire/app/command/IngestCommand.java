package io.tensionwire.app.command;

import io.tensionwire.app.config.Configuration;
import io.tensionwire.app.config.Setting;
import io.tensionwire.app.failure.CommandFailure;
import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.app.health.Metrics;
import io.tensionwire.app.wiring.Wiring;
import io.tensionwire.ingest.IngestService;
import io.tensionwire.ingest.KnownFormats;
import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.format.WireFormats;
import io.tensionwire.ingest.publish.IngestCounts;
import io.tensionwire.ingest.source.DropFolder;
import io.tensionwire.ingest.source.FileSource;
import io.tensionwire.ingest.source.Source;
import io.tensionwire.ingest.source.StandardInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
            "Publish stories to Kafka: from files and standard input, or from a drop folder that is watched.",
            "Files are published once and the command ends; a folder is watched until Ctrl-C or SIGTERM."
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
            description = "plain text (.txt) or JSON lines (.jsonl); - is standard input")
    private List<String> files = List.of();

    @Option(
            names = "--watch",
            paramLabel = "FOLDER",
            description = "the drop folder; the same as --set ingest.folder=…")
    private Path folder;

    @Option(names = "--source", paramLabel = "NAME", description = "the source; the same as --set ingest.source=…")
    private String source;

    @Override
    public Integer call() throws Exception {
        Wiring wiring = options.wiring();
        Provenance origin = wiring.provenance(source);
        Path watched = watched(wiring.configuration());
        if (files.isEmpty() && watched == null) {
            throw new ParameterException(
                    spec.commandLine(), "name files, - for standard input, or a folder with --watch or ingest.folder");
        }
        KafkaConnection.createTopics(wiring);
        return files.isEmpty() ? watch(wiring, origin, watched) : publish(wiring, origin);
    }

    private Path watched(Configuration configuration) {
        String configured = configuration.text(Setting.INGEST_FOLDER);
        return folder != null || configured.isEmpty() ? folder : Path.of(configured);
    }

    private int publish(Wiring wiring, Provenance origin) throws Exception {
        WireFormats formats = KnownFormats.all();
        List<Source> sources = new ArrayList<>();
        List<Path> paths = files.stream()
                .filter(file -> !STANDARD_INPUT.equals(file))
                .map(Path::of)
                .toList();
        for (Path path : paths) {
            if (!Files.isRegularFile(path)) {
                throw new CommandFailure(ExitCode.FAILED, "there is no file " + path + "; nothing was published", null);
            }
        }
        sources.add(new FileSource(origin, paths, formats));
        if (files.contains(STANDARD_INPUT)) {
            sources.add(new StandardInput(origin, System.in, formats));
        }
        try (IngestService service = wiring.ingest(origin.source() + "-files", sources);
                Metrics metrics = metrics(service.counts())) {
            Service.run(
                    "ingest", wiring.configuration(), service::isReady, metrics, service::run, () -> close(service));
            IngestCounts counts = service.counts();
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%d stories published, %d unchanged, %d rejected%n",
                            counts.stories(), counts.unchanged(), counts.rejected());
            return counts.rejected() + counts.failedItems() == 0 ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    private static int watch(Wiring wiring, Provenance origin, Path folder) throws Exception {
        List<Source> sources = List.of(new DropFolder(origin, folder, KnownFormats.all()));
        try (IngestService service = wiring.ingest(origin.source() + "-folder", sources);
                Metrics metrics = metrics(service.counts())) {
            Service.run(
                    "ingest", wiring.configuration(), service::isReady, metrics, service::run, () -> close(service));
        }
        return ExitCode.OK;
    }

    private static void close(IngestService service) {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Metrics metrics(IngestCounts counts) {
        Metrics metrics = new Metrics();
        metrics.count("tensionwire.ingest.stories", counts::stories);
        metrics.count("tensionwire.ingest.unchanged", counts::unchanged);
        metrics.count("tensionwire.ingest.rejected", counts::rejected);
        metrics.count("tensionwire.ingest.items", counts::items);
        metrics.count("tensionwire.ingest.failed.items", counts::failedItems);
        return metrics;
    }
}
