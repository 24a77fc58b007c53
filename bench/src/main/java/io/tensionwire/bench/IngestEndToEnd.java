package io.tensionwire.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures ingest, from files to Kafka, beside a plain producer of the same stories. */
@Command(
        name = "bench/ingest",
        description =
                "Measures ingest from files to Kafka beside a plain producer of the same stories, on one real broker.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class IngestEndToEnd implements Callable<Integer> {
    private static final long MEGABYTE = 1_000_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--megabytes", description = "how much is read in each run")
    private int megabytes = 200;

    @Option(names = "--rounds", description = "how often each is measured")
    private int rounds = 2;

    @Option(names = "--partitions", description = "partitions of each topic")
    private int partitions = 4;

    @Option(
            names = "--corpus",
            paramLabel = "FOLDER",
            description = "NewsML-G2 files to repeat instead of made-up ones")
    private Path corpus;

    @Option(names = "--of", split = ",", description = "what is read: ${COMPLETION-CANDIDATES}")
    private List<Input> inputs = List.of(Input.values());

    /** What ingest reads. */
    enum Input {
        /** NewsML-G2, one file a document. */
        documents,
        /** JSON lines, all in one file. */
        lines
    }

    /** Measures, prints the report and ends the process. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new IngestEndToEnd()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Report report = new Report(spec.commandLine().getOut());
        report.machine();
        StoryGenerator generator = new StoryGenerator(Phrasebook.load(), 1, StoryGenerator.USUAL_BODY);
        try (WorkFolder folder = WorkFolder.create();
                BrokerProcess broker = BrokerProcess.start(folder.path().resolve("kafka"));
                Cluster cluster = new Cluster(broker.bootstrapServers(), partitions)) {
            IngestThroughput throughput = new IngestThroughput(cluster, broker.bootstrapServers());
            if (inputs.contains(Input.documents)) {
                WireFiles g2 = files(folder, "newsml-g2");
                List<Path> documents =
                        corpus == null ? g2.documents(WireDocument.NEWSML_G2, generator) : g2.repeated(corpus);
                measure(report, throughput, "NewsML-G2, one file a document", documents);
            }
            if (inputs.contains(Input.lines)) {
                measure(
                        report,
                        throughput,
                        "JSON lines, one file",
                        files(folder, "json-lines").lines(generator));
            }
        }
        return 0;
    }

    private WireFiles files(WorkFolder folder, String name) throws Exception {
        return new WireFiles(Files.createDirectory(folder.path().resolve(name)), megabytes * MEGABYTE);
    }

    private void measure(Report report, IngestThroughput throughput, String what, List<Path> files) throws Exception {
        report.line("");
        report.line("%s: %,d files, %,d MB", what, files.size(), megabytes);
        report.line(
                "%-6s %10s %10s %14s %12s %14s %7s",
                "round", "read MB/s", "stories/s", "CPU µs/story", "plain st./s", "CPU µs/story", "ratio");
        // The first run only warms up: a plain producer needs no time to become fast, a reader does.
        throughput.measure(files);
        for (int round = 1; round <= rounds; round++) {
            IngestThroughput.Pair pair = throughput.measure(files);
            report.line(
                    "%-6d %,10.1f %,10.0f %,14.1f %,12.0f %,14.1f %7.2f",
                    round,
                    megabytes / pair.ingest().seconds(),
                    pair.ingest().storiesPerSecond(),
                    pair.ingest().cpuMicrosPerStory(),
                    pair.plain().storiesPerSecond(),
                    pair.plain().cpuMicrosPerStory(),
                    pair.ratio());
        }
    }
}
