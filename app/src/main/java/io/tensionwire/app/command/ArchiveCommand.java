package io.tensionwire.app.command;

import io.tensionwire.app.failure.CommandFailure;
import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.app.replay.HistoryClients;
import io.tensionwire.app.replay.ReplayPlanning;
import io.tensionwire.app.replay.ReplayedTopics;
import io.tensionwire.app.wiring.Wiring;
import io.tensionwire.contract.Topics;
import io.tensionwire.replay.archive.ArchiveHistory;
import io.tensionwire.replay.archive.ArchiveWriter;
import io.tensionwire.replay.archive.Manifest;
import io.tensionwire.replay.history.History;
import io.tensionwire.replay.history.HistoryRecord;
import io.tensionwire.replay.history.Slice;
import io.tensionwire.replay.history.TopicHistory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tensionwire archive}. */
@Command(
        name = "archive",
        description =
                "Write a part of history into files that last: one .jsonl.zst a day, and a manifest with checksums.")
final class ArchiveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions options;

    @Mixin
    private RangeOptions range;

    @Parameters(paramLabel = "FOLDER", description = "where it is written; absent or empty")
    private Path folder;

    @Option(names = "--check", description = "read the archive in the folder and tell whether it is whole")
    private boolean check;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Manifest manifest = check ? checked() : written();
        long bytes = manifest.days().stream().mapToLong(Manifest.Day::bytes).sum();
        long unpacked =
                manifest.days().stream().mapToLong(Manifest.Day::unpacked).sum();
        out.printf(
                "%s: %,d records of %s* in %d files, %,d bytes (unpacked %,d)%s%n",
                folder,
                manifest.records(),
                manifest.prefix(),
                manifest.days().size(),
                bytes,
                unpacked,
                check ? ", whole" : "");
        out.flush();
        return ExitCode.OK;
    }

    private Manifest written() throws Exception {
        Wiring wiring = options.wiring();
        Topics topics = wiring.topics();
        List<String> names = range.topics().isEmpty() ? List.of(ReplayedTopics.RAW) : range.topics();
        HistoryClients clients = new HistoryClients(wiring.configuration());
        try (Admin admin = KafkaConnection.open(wiring.configuration());
                ArchiveWriter writer = new ArchiveWriter(folder)) {
            List<Slice> slices = slices(admin, topics, names);
            try (History history = new TopicHistory(clients.consumer(), topics, slices)) {
                for (Optional<HistoryRecord> next = history.next(); next.isPresent(); next = history.next()) {
                    writer.add(next.get());
                }
            }
            return writer.finish(topics.prefix(), names, slices, Instant.now());
        } catch (DirectoryNotEmptyException e) {
            throw new CommandFailure(
                    ExitCode.FAILED, folder + " is not empty: give an archive a folder of its own.", e);
        }
    }

    private List<Slice> slices(Admin admin, Topics topics, List<String> names)
            throws InterruptedException, ExecutionException {
        try {
            return new ReplayPlanning(admin).slices(topics, names, range.window(Instant.now()));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private Manifest checked() throws IOException {
        Manifest manifest = Manifest.read(folder);
        try (History history = new ArchiveHistory(folder, manifest)) {
            while (history.next().isPresent()) {
                // That it can be read is all that is asked.
            }
        }
        return manifest;
    }
}
