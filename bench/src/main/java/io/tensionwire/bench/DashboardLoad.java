package io.tensionwire.bench;

import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Json;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.Topics;
import io.tensionwire.enrich.annotate.Annotator;
import io.tensionwire.enrich.annotate.Lexicon;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures the dashboard's stream: many clients, a steady rate of enriched stories, the time from when a story is due on the
 * topic until each client has it. Broker, dashboard and clients run on the same machine, each in a process of its own.
 */
@Command(
        name = "bench/dashboard",
        description = "Measures how soon the clients of the dashboard's stream see a story that is due on its topic.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class DashboardLoad implements Callable<Integer> {
    private static final long PATIENCE_SECONDS = 60;

    @Spec
    private CommandSpec spec;

    @Option(names = "--clients", description = "how many are connected")
    private int clients = 200;

    @Option(names = "--rate", description = "stories a second")
    private int rate = 50;

    @Option(names = "--seconds", description = "how long it is measured, after a fifth of that to warm up")
    private int seconds = 30;

    @Option(names = "--body", description = "characters of a story's body at least")
    private int body = StoryGenerator.SHORT_BODY;

    /** Measures, prints the report and ends the process. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new DashboardLoad()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Report report = new Report(spec.commandLine().getOut());
        report.machine();
        int warmUp = rate * seconds / 5;
        List<RawStory> stories = enriched(warmUp + rate * seconds);
        try (WorkFolder folder = WorkFolder.create();
                BrokerProcess broker = BrokerProcess.start(folder.path().resolve("kafka"));
                Cluster cluster = new Cluster(broker.bootstrapServers(), 4)) {
            Topics topics = cluster.freshTopics();
            try (DashboardProcess dashboard = DashboardProcess.start(broker.bootstrapServers(), topics, clients);
                    StreamClients streams = StreamClients.connect(dashboard.port(), clients)) {
                run(cluster, topics, stories, streams, warmUp);
                print(report, streams, stories, dashboard.cpuSeconds());
            }
        }
        return 0;
    }

    private void run(Cluster cluster, Topics topics, List<RawStory> stories, StreamClients streams, int warmUp)
            throws InterruptedException {
        SteadyLoad load = new SteadyLoad(stories, rate, System.nanoTime() + TimeUnit.SECONDS.toNanos(1));
        streams.expect(load, warmUp);
        load.send(story -> cluster.sendEnriched(story, topics));
        long expected = (long) stories.size() * clients;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (streams.received() < expected && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private void print(Report report, StreamClients streams, List<RawStory> stories, double cpu) {
        Histogram latency = streams.latency();
        report.line("");
        report.line("%d clients, %d stories/s for %d s, %,d bytes a story", clients, rate, seconds, meanBytes(stories));
        report.line(
                "received %,d of %,d, dropped %,d",
                streams.received(), (long) stories.size() * clients, streams.dropped());
        report.line(
                "latency ms: p50 %.1f  p90 %.1f  p99 %.1f  p99.9 %.1f  max %.1f",
                latency.getValueAtPercentile(50) / 1000.0,
                latency.getValueAtPercentile(90) / 1000.0,
                latency.getValueAtPercentile(99) / 1000.0,
                latency.getValueAtPercentile(99.9) / 1000.0,
                latency.getMaxValue() / 1000.0);
        report.line("the dashboard took %.1f s of the processors, its start included", cpu);
    }

    private List<RawStory> enriched(int count) {
        Annotator annotator = new Annotator(Lexicon.load());
        Json<EnrichedStory> json = Json.of(EnrichedStory.class);
        return new StoryGenerator(Phrasebook.load(), 1, body)
                .stories(count).stream()
                        .map(story -> new RawStory(story.id(), json.write(enriched(story, annotator))))
                        .toList();
    }

    private static EnrichedStory enriched(Story story, Annotator annotator) {
        return EnrichedStory.alone(story, 1, annotator.annotate(story));
    }

    private static long meanBytes(List<RawStory> stories) {
        return stories.stream().mapToLong(story -> story.json().length).sum() / stories.size();
    }
}
