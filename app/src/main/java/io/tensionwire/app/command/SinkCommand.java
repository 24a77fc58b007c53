package io.tensionwire.app.command;

import io.tensionwire.app.failure.CommandFailure;
import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.app.health.Metrics;
import io.tensionwire.app.wiring.Wiring;
import io.tensionwire.sink.delivery.ElasticsearchUnreachableException;
import io.tensionwire.sink.delivery.SinkService;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tensionwire sink}. */
@Command(name = "sink", description = "Write enriched stories from Kafka into Elasticsearch.")
final class SinkCommand implements Callable<Integer> {
    @Mixin
    private ConfigurationOptions options;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            description = "how long Elasticsearch may stay away at the start; for ever unless given")
    private Integer wait;

    @Override
    public Integer call() throws Exception {
        Wiring wiring = options.wiring();
        KafkaConnection.createTopics(wiring);
        try (SinkService service = wiring.sink(wait == null ? null : Duration.ofSeconds(wait));
                Metrics metrics = new Metrics()) {
            count(metrics, service);
            Service.run(
                    "sink", wiring.configuration(), () -> service.ready().ready(), metrics, service::run, service::close);
        } catch (ElasticsearchUnreachableException e) {
            throw new CommandFailure(ExitCode.ELASTICSEARCH_UNREACHABLE, e.getMessage(), e);
        }
        return ExitCode.OK;
    }

    private static void count(Metrics metrics, SinkService service) {
        metrics.count("tensionwire.sink.indexed", () -> service.counts().indexed());
        metrics.count("tensionwire.sink.stale", () -> service.counts().stale());
        metrics.count("tensionwire.sink.rejected", () -> service.counts().rejected());
        metrics.count("tensionwire.sink.retries", () -> service.counts().retries());
    }
}
