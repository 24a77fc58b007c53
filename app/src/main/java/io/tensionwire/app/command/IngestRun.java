package io.tensionwire.app.command;

import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.app.health.Metrics;
import io.tensionwire.app.health.SourceMetrics;
import io.tensionwire.app.wiring.Wiring;
import io.tensionwire.ingest.IngestService;
import io.tensionwire.ingest.publish.IngestCounts;
import io.tensionwire.ingest.source.Source;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * Runs ingest over some sources until they give nothing more or the process is asked to end, and tells what came of it.
 *
 * @param wiring makes the parts
 * @param out where it is told
 */
record IngestRun(Wiring wiring, PrintWriter out) {

    /**
     * Publishes.
     *
     * @param group names what is run together
     * @param quietAfter by source after how long without anything new it is an alarm
     * @return 0, or 1 if anything was rejected or could not be read
     */
    int publish(String group, List<Source> sources, Map<String, Duration> quietAfter) throws Exception {
        KafkaConnection.createTopics(wiring);
        try (IngestService service = wiring.ingest(group, sources);
                Metrics metrics = metrics(service.counts())) {
            SourceMetrics bySource = new SourceMetrics(metrics, InstantSource.system());
            sources.forEach(
                    source -> bySource.add(source, service.counts().of(source.name()), quietAfter.get(source.name())));
            Service.run(
                    "ingest", wiring.configuration(), service::isReady, metrics, service::run, () -> close(service));
            IngestCounts counts = service.counts();
            out.printf(
                    "%d stories published, %d unchanged, %d rejected%n",
                    counts.stories(), counts.unchanged(), counts.rejected());
            out.flush();
            return counts.rejected() + counts.failedItems() == 0 ? ExitCode.OK : ExitCode.FAILED;
        }
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
