package io.tensionwire.bench;

import io.tensionwire.app.embedded.EmbeddedElasticsearch;
import io.tensionwire.enrich.annotate.Annotator;
import io.tensionwire.enrich.annotate.Lexicon;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the sink, from Kafka into Elasticsearch, beside the least that loads the same documents. */
@Command(
        name = "bench/sink",
        description =
                "Measures the sink from Kafka into Elasticsearch beside a minimal bulk loader of the same documents, on one real"
                        + " server each.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class SinkEndToEnd implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--documents", description = "enriched stories of a throughput run")
    private int documents = 20_000;

    @Option(names = "--rounds", description = "how often each is measured; the order alternates")
    private int rounds = 3;

    @Option(
            names = "--warm-ups",
            description = "how often sink and loader are run before that: servers and sink compile what runs often")
    private int warmUps = 4;

    @Option(names = "--partitions", description = "partitions of each topic")
    private int partitions = 4;

    @Option(names = "--request-megabytes", description = "how large the loader's requests are")
    private int megabytes = 4;

    @Option(names = "--rate", description = "stories a second of the latency run")
    private int rate = 500;

    @Option(names = "--seconds", description = "how long the latency run takes; its first fifth does not count")
    private int seconds = 30;

    /** Measures, prints the report and ends the process. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SinkEndToEnd()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Report report = new Report(spec.commandLine().getOut());
        report.machine();
        StoryGenerator generator = new StoryGenerator(Phrasebook.load(), 1, StoryGenerator.USUAL_BODY);
        EnrichedDocuments made = EnrichedDocuments.annotated(generator.stories(2_000), new Annotator(Lexicon.load()));
        report.line("%,d enriched stories of %,.0f bytes, %d partitions", documents, made.meanBytes(), partitions);
        try (WorkFolder folder = WorkFolder.create();
                BrokerProcess broker = BrokerProcess.start(folder.path().resolve("kafka"));
                Cluster cluster = new Cluster(broker.bootstrapServers(), partitions);
                EmbeddedElasticsearch elasticsearch = SinkServers.elasticsearch(folder)) {
            SinkServers servers =
                    new SinkServers(broker, cluster, elasticsearch.url().toString());
            new SinkThroughput(report, servers, made, documents, megabytes << 20).measure(rounds, warmUps);
            new SinkLatency(report, servers, made).measure(rate, seconds);
        }
        return 0;
    }
}
