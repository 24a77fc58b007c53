package io.tensionwire.app.command;

import io.tensionwire.app.config.ConfigurationException;
import io.tensionwire.app.config.Setting;
import io.tensionwire.app.demo.Demo;
import io.tensionwire.app.demo.DemoServers;
import io.tensionwire.app.demo.DemoSummary;
import io.tensionwire.app.demo.Steps;
import io.tensionwire.app.embedded.Ports;
import io.tensionwire.app.failure.CommandFailure;
import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.contract.EnrichedStory;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tensionwire demo}. */
@Command(
        name = "demo",
        description = {
            "Run everything on this machine: Kafka, Elasticsearch, all parts, and a sample wire.",
            "Stays up until Ctrl-C; --once ends after the table, with 1 if anything was lost."
        })
final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--once", description = "end after the table")
    private boolean once;

    @Option(names = "--kafka-port", paramLabel = "PORT", description = "port of Kafka (${DEFAULT-VALUE})")
    private int kafkaPort = 9092;

    @Option(
            names = "--elasticsearch-port",
            paramLabel = "PORT",
            description = "port of Elasticsearch (${DEFAULT-VALUE})")
    private int elasticsearchPort = 9200;

    @Option(names = "--dashboard-port", paramLabel = "PORT", description = "port of the dashboard (${DEFAULT-VALUE})")
    private int dashboardPort = 8080;

    @Option(
            names = "--state",
            paramLabel = "FOLDER",
            description = "what the demo keeps; delete it to reset (${DEFAULT-VALUE})")
    private Path state = Path.of("var");

    @Mixin
    private LexiconOption lexicon;

    private final CountDownLatch ended = new CountDownLatch(1);

    @Override
    public Integer call() throws Exception {
        logToFile(state.resolve("tensionwire.log"));
        requireFree(kafkaPort, "Kafka", "--kafka-port");
        requireFree(elasticsearchPort, "Elasticsearch", "--elasticsearch-port");
        requireFree(dashboardPort, "the dashboard", "--dashboard-port");
        PrintWriter out = spec.commandLine().getOut();
        Steps steps = new Steps(out);
        // In place before anything starts: Ctrl-C at any moment must stop the servers in order.
        CountDownLatch interrupted = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(interrupted), "stop"));
        try (DemoServers servers = DemoServers.start(state, kafkaPort, elasticsearchPort, steps);
                Demo demo = Demo.start(servers, state, flags(), steps)) {
            demo.ingestSample();
            DemoSummary summary = demo.awaitIndexed();
            show(summary, out);
            if (once || interrupted.getCount() == 0) {
                return summary.lost() == 0 ? ExitCode.OK : ExitCode.FAILED;
            }
            suggest(demo.dashboard(), out);
            interrupted.await();
            out.printf("%n%s%n", demo.summary().line());
            out.flush();
            return ExitCode.INTERRUPTED;
        } finally {
            ended.countDown();
        }
    }

    /** Runs when the process is asked to end, and when it ends by itself; then everything was stopped before. */
    private void stop(CountDownLatch interrupted) {
        interrupted.countDown();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The terminal belongs to the demo's own words. Must come before the first logger is made. */
    private static void logToFile(Path log) {
        System.setProperty("logback.configurationFile", "logback-demo.xml");
        System.setProperty("tensionwire.log", log.toString());
    }

    private static void requireFree(int port, String server, String flag) {
        if (port < 1 || port > 65535) {
            throw new ConfigurationException(flag + " must be a port from 1 to 65535, not " + port);
        }
        if (!Ports.isFree(port)) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    "port " + port + ", which " + server
                            + " wants, is taken. Stop what listens there, or choose another with " + flag + " PORT.",
                    null);
        }
    }

    private Map<String, String> flags() {
        Map<String, String> flags = new HashMap<>(lexicon.flags());
        flags.put(Setting.DASHBOARD_PORT.key(), Integer.toString(dashboardPort));
        return flags;
    }

    private static void show(DemoSummary summary, PrintWriter out) {
        out.println();
        out.println(StoryTable.header());
        for (EnrichedStory story : summary.stories()) {
            out.println(StoryTable.line(story));
        }
        out.printf("%n%s%n", summary.line());
        summary.rejected().forEach(reason -> out.println("  rejected: " + reason));
        out.flush();
    }

    private void suggest(String dashboard, PrintWriter out) {
        out.printf("""

                Everything stays up until Ctrl-C. Open %3$s in a browser, or try in another terminal:
                  curl 'http://127.0.0.1:%1$d/stories/_search?q=headline:tensions&pretty&_source=headline,tension'
                  kcat -C -b 127.0.0.1:%2$d -t wire.stories.enriched -e -q
                  bin/tensionwire tail --kafka 127.0.0.1:%2$d --from-beginning
                  bin/tensionwire ingest --kafka 127.0.0.1:%2$d YOUR-STORY.txt
                  bin/tensionwire status --kafka 127.0.0.1:%2$d --elasticsearch http://127.0.0.1:%1$d
                  curl -N '%3$s/stream/stories?since=-10m&country=GRC'
                """, elasticsearchPort, kafkaPort, dashboard);
        out.flush();
    }
}
