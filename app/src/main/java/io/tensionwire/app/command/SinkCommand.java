package io.tensionwire.app.command;

import io.tensionwire.app.failure.CommandFailure;
import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.app.health.Metrics;
import io.tensionwire.app.health.SinkMetrics;
import io.tensionwire.app.wiring.Wiring;
import io.tensionwire.sink.delivery.ElasticsearchUnreachableException;
import io.tensionwire.sink.delivery.SinkService;
import io.tensionwire.sink.elastic.IncompatibleMappingException;
import io.tensionwire.sink.elastic.TemplateRefusedException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tensionwire sink}. */
@Command(
        name = "sink",
        description = "Write enriched stories, the tension index and alerts from Kafka into Elasticsearch.",
        subcommands = SinkPruneCommand.class)
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
        try (Metrics metrics = new Metrics()) {
            SinkMetrics measured = new SinkMetrics(metrics, Clock.systemUTC());
            try (SinkService service = wiring.sink(wait == null ? null : Duration.ofSeconds(wait), measured)) {
                measured.add(service.counts());
                Service.run(
                        "sink",
                        wiring.configuration(),
                        () -> service.ready().ready(),
                        metrics,
                        service::run,
                        service::close);
            }
        } catch (ElasticsearchUnreachableException e) {
            throw new CommandFailure(ExitCode.ELASTICSEARCH_UNREACHABLE, e.getMessage(), e);
        } catch (IncompatibleMappingException | TemplateRefusedException e) {
            throw new CommandFailure(ExitCode.CONFIGURATION, e.getMessage(), e);
        }
        return ExitCode.OK;
    }
}
