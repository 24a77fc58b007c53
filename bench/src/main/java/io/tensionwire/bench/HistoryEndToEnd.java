package io.tensionwire.bench;

import io.tensionwire.app.command.TensionwireCommand;
import io.tensionwire.app.config.Configuration;
import io.tensionwire.app.embedded.EmbeddedElasticsearch;
import io.tensionwire.app.wiring.Wiring;
import io.tensionwire.contract.Topics;
import io.tensionwire.enrich.topology.EnrichService;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
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

    /** Enrichment that starts without its state has to read it back from its changelogs first. */
    private void restore(Report report, SinkServers servers, Topics topics, Path state) throws Exception {
        Map<String, String> settings = new HashMap<>(settings(servers, topics, state));
        settings.put("topics.prefix", topics.prefix() + "generation." + GENERATION + ".");
        Wiring generation = new Wiring(Configuration.read(null, Map.of(), settings));
        double kept = secondsToBeReady(generation);
        new WorkFolder(state).close();
        double lost = secondsToBeReady(generation);
        report.line(
                "enrichment is ready after %.1f s with its state, %.1f s without: it is restored first", kept, lost);
    }

    private static double secondsToBeReady(Wiring wiring) throws InterruptedException {
        long began = System.nanoTime();
        try (EnrichService enrich = wiring.enrich()) {
            enrich.start();
            while (!enrich.isReady()) {
                if (enrich.ended().isDone()) {
                    throw new IllegalStateException("enrichment ended before it was ready; the log above says why");
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
            return (System.nanoTime() - began) / 1e9;
        }
    }

    /** Returns how many seconds it took. */
    private double reprocess(SinkServers servers, Topics topics, Path state) {
        Stream<String> flags = settings(servers, topics, state).entrySet().stream()
                .flatMap(setting -> Stream.of("--set", setting.getKey() + "=" + setting.getValue()));
        long began = System.nanoTime();
        int code = TensionwireCommand.run(Stream.concat(Stream.of("reprocess", "--generation", GENERATION), flags)
                .toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException("reprocess ended with " + code + "; the measurement is void");
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static Map<String, String> settings(SinkServers servers, Topics topics, Path state) {
        return Map.of(
                "kafka.bootstrap.servers", servers.bootstrapServers(),
                "elasticsearch.url", servers.elasticsearch(),
                "topics.prefix", topics.prefix(),
                "enrich.state", state.toString());
    }
}
