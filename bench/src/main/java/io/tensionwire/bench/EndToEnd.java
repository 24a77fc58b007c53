package io.tensionwire.bench;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.Story;
import io.tensionwire.enrich.annotate.Annotator;
import io.tensionwire.enrich.annotate.Lexicon;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures enrichment end to end beside a pipeline of the same shape that adds nothing, and the annotator alone. */
@Command(
        name = "bench/run",
        description =
                "Measures throughput and latency of enrichment beside a pass-through pipeline, on one real broker.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class EndToEnd implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--stories", description = "stories of a throughput run")
    private int stories = 20_000;

    @Option(names = "--rounds", description = "how often each pipeline is measured; the order alternates")
    private int rounds = 2;

    @Option(names = "--rate", description = "stories a second of the latency runs")
    private int rate = 500;

    @Option(names = "--seconds", description = "how long a latency run takes")
    private int seconds = 20;

    @Option(names = "--discard", description = "seconds at the start of a latency run that do not count")
    private int discard = 5;

    @Option(names = "--partitions", description = "partitions of each topic: one for each stream thread")
    private int partitions = 2;

    @Option(names = "--threads", description = "stream threads of each pipeline")
    private int threads = 2;

    @Option(
            names = "--commit-interval",
            description = "milliseconds between two commits of the pass-through; enrichment sets its own pace")
    private int commitMillis = 25;

    @Option(names = "--seed", description = "seed of the made-up stories")
    private long seed = 1;

    /** Measures, prints the report and ends the process. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new EndToEnd()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, ExecutionException, InterruptedException {
        if (stories < 1 || rounds < 1 || rate < 1 || discard < 0 || seconds <= discard) {
            throw new ParameterException(
                    spec.commandLine(),
                    "stories, rounds and rate must be at least 1, and --seconds greater than --discard");
        }
        Report report = new Report(spec.commandLine().getOut());
        report.machine();
        StoryGenerator generator = new StoryGenerator(Phrasebook.load(), seed, StoryGenerator.USUAL_BODY);
        List<Story> made = generator.stories(Math.max(stories, rate * seconds));
        List<RawStory> raw = RawStory.of(made);
        report.line(
                "%,d stories of %,.0f bytes, %d partitions, %d stream threads, exactly once; the pass-through commits every %d ms",
                stories,
                raw.stream().mapToInt(story -> story.json().length).average().orElse(0),
                partitions,
                threads,
                commitMillis);
        Function<Story, Annotations> annotator = new Annotator(Lexicon.load())::annotate;
        Medians medians;
        try (WorkFolder folder = WorkFolder.create();
                BrokerProcess broker = BrokerProcess.start(folder.path().resolve("kafka"));
                Cluster cluster = new Cluster(broker.bootstrapServers(), partitions)) {
            StreamsSettings settings = new StreamsSettings(
                    broker.bootstrapServers(), folder.path().resolve("state"), threads, commitMillis);
            medians = pipelines(report, cluster, settings, annotator, raw);
        }
        List<Story> measured = made.subList(0, stories);
        int cores = Runtime.getRuntime().availableProcessors();
        report.annotator(
                AnnotatorAlone.measure(annotator, measured, rounds, 1),
                AnnotatorAlone.measure(annotator, measured, rounds, cores),
                medians.passThrough(),
                medians.enrichment());
        return 0;
    }

    /** Stories a second. */
    private record Medians(double passThrough, double enrichment) {}

    private Medians pipelines(
            Report report,
            Cluster cluster,
            StreamsSettings settings,
            Function<Story, Annotations> annotator,
            List<RawStory> raw)
            throws ExecutionException, InterruptedException {
        Pipeline passThrough = Pipeline.passThrough(settings);
        Pipeline enrichment = Pipeline.enrichment(settings, annotator);
        Measurement measurement = new Measurement(cluster, List.of(passThrough, enrichment), rounds);
        measurement.throughput(raw.subList(0, stories));
        report.throughput(measurement.of(passThrough), measurement.of(enrichment));
        measurement.latency(raw.subList(0, rate * seconds), rate, rate * discard);
        report.latency(rate, measurement.of(passThrough), measurement.of(enrichment));
        return new Medians(
                measurement.of(passThrough).median(), measurement.of(enrichment).median());
    }
}
