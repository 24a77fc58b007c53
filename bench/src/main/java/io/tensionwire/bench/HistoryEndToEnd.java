package io.tensionwire.bench;

import io.tensionwire.app.command.TensionwireCommand;
import io.tensionwire.app.embedded.EmbeddedElasticsearch;
import io.tensionwire.contract.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures {@code reprocess} over a long time of stories: how long it takes, and how much room what comes of it takes. */
@Command(
        name = "bench/history",
        description =
                "Measures reprocess over a year of made-up stories, into one real Kafka and one real Elasticsearch: time and"
                        + " room on disk, and how long state is restored that was lost.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class HistoryEndToEnd implements Callable<Integer> {
    private static final String GENERATION = "again";

    @Spec
    private CommandSpec spec;

    @Option(names = "--stories", description = "raw stories: new ones, versions, kills and reprints")
    private int stories = 100_000;

    @Option(names = "--days", description = "the time over which they are spread")
    private int days = 365;

    @Option(names = "--partitions", description = "partitions of each topic")
    private int partitions = 2;

    /** Measures, prints the report and ends the process. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new HistoryEndToEnd()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Report report = new Report(spec.commandLine().getOut());
        report.machine();
        // Kafka refuses records of a time that is yet to come.
        Instant begin = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(days, ChronoUnit.DAYS);
        Duration apart = Duration.ofDays(days).dividedBy(stories);
        StoryGenerator generator = new StoryGenerator(Phrasebook.load(), 1, StoryGenerator.USUAL_BODY, begin, apart);
        try (WorkFolder folder = WorkFolder.create();
                BrokerProcess broker = BrokerProcess.start(folder.path().resolve("kafka"));
                Cluster cluster = new Cluster(broker.bootstrapServers(), partitions);
                EmbeddedElasticsearch elasticsearch = SinkServers.elasticsearch(folder)) {
            SinkServers servers =
                    new SinkServers(broker, cluster, elasticsearch.url().toString());
            Topics topics = cluster.freshTopics();
            report.line("%,d stories, one each %,d s, %d partitions", stories, apart.toSeconds(), partitions);
            new History(generator, stories).publish(broker.bootstrapServers(), topics.raw());
            Path state = folder.path().resolve("state");
            measure(report, servers, topics, state);
            new Room(report, stories).print(folder.path(), topics.prefix(), GENERATION);
            restore(report, servers, topics, state);
        }
        return 0;
    }

    private void measure(Report report, SinkServers servers, Topics topics, Path state) {
        ProcessorTime before = ProcessorTime.now(servers.broker());
        double seconds = reprocess(servers, topics, state);
        report.line("reprocess: %,.0f s, %,.0f stories/s", seconds, stories / seconds);
        report.line(
                "processor time, microseconds a story: %s",
                ProcessorTime.now(servers.broker()).since(before).perDocument(stories));
    }

    /** A generation that goes on without its state has to read it back from its changelogs first. */
    private void restore(Report report, SinkServers servers, Topics topics, Path state) throws IOException {
        double kept = reprocess(servers, topics, state);
        new WorkFolder(state).close();
        double lost = reprocess(servers, topics, state);
        report.line("start with nothing new: %.0f s with its state, %.0f s without: it is restored first", kept, lost);
    }

    /** Returns how many seconds it took. */
    private double reprocess(SinkServers servers, Topics topics, Path state) {
        List<String> settings = List.of(
                "kafka.bootstrap.servers=" + servers.bootstrapServers(),
                "elasticsearch.url=" + servers.elasticsearch(),
                "topics.prefix=" + topics.prefix(),
                "enrich.state=" + state);
        Stream<String> flags = settings.stream().flatMap(setting -> Stream.of("--set", setting));
        long began = System.nanoTime();
        int code = TensionwireCommand.run(Stream.concat(Stream.of("reprocess", "--generation", GENERATION), flags)
                .toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException("reprocess ended with " + code + "; the measurement is void");
        }
        return (System.nanoTime() - began) / 1e9;
    }
}
