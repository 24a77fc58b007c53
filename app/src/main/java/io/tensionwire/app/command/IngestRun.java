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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToLongFunction;

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
     * @param groups the sources by the name of what is run together; each group runs in a thread of its own, so that a long
     *     archive keeps no live source waiting
     * @param quietAfter by source after how long without anything new it is an alarm
     * @return 0, or 1 if anything was rejected or could not be read
     */
    int publish(Map<String, List<Source>> groups, Map<String, Duration> quietAfter) throws Exception {
        KafkaConnection.createTopics(wiring);
        List<IngestService> services = new ArrayList<>();
        try (Metrics metrics = new Metrics()) {
            SourceMetrics bySource = new SourceMetrics(metrics, InstantSource.system());
            groups.forEach((group, sources) -> {
                IngestService service = wiring.ingest(group, sources);
                services.add(service);
                sources.forEach(source ->
                        bySource.add(source, service.counts().of(source.name()), quietAfter.get(source.name())));
            });
            addTotals(metrics, services);
            Service.run(
                    "ingest",
                    wiring.configuration(),
                    () -> services.stream().anyMatch(IngestService::isReady),
                    metrics,
                    () -> run(services),
                    () -> services.forEach(IngestRun::close));
            out.printf(
                    "%d stories published, %d unchanged, %d rejected%n",
                    sum(services, IngestCounts::stories),
                    sum(services, IngestCounts::unchanged),
                    sum(services, IngestCounts::rejected));
            out.flush();
            boolean well = sum(services, IngestCounts::rejected) + sum(services, IngestCounts::failedItems) == 0;
            return well ? ExitCode.OK : ExitCode.FAILED;
        } finally {
            services.forEach(IngestRun::close);
        }
    }

    /** Returns when all have ended. Where one fails, the others are closed and its failure is thrown. */
    private static void run(List<IngestService> services) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(services.size());
        CompletionService<Void> ends = new ExecutorCompletionService<>(threads);
        services.forEach(service -> ends.submit(service::run, null));
        try {
            for (int ended = 0; ended < services.size(); ended++) {
                ends.take().get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception failure ? failure : e;
        } finally {
            services.forEach(IngestRun::close);
            threads.shutdown();
        }
    }

    private static void close(IngestService service) {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addTotals(Metrics metrics, List<IngestService> services) {
        metrics.count("tensionwire.ingest.stories", () -> sum(services, IngestCounts::stories));
        metrics.count("tensionwire.ingest.unchanged", () -> sum(services, IngestCounts::unchanged));
        metrics.count("tensionwire.ingest.rejected", () -> sum(services, IngestCounts::rejected));
        metrics.count("tensionwire.ingest.items", () -> sum(services, IngestCounts::items));
        metrics.count("tensionwire.ingest.failed.items", () -> sum(services, IngestCounts::failedItems));
    }

    private static long sum(List<IngestService> services, ToLongFunction<IngestCounts> count) {
        return services.stream().map(IngestService::counts).mapToLong(count).sum();
    }
}
