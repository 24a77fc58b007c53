package io.tensionwire.app.command;

import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.app.health.Metrics;
import io.tensionwire.app.wiring.Wiring;
import io.tensionwire.enrich.topology.EnrichService;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tensionwire enrich}. */
@Command(name = "enrich", description = "Read raw stories from Kafka, annotate them, write enriched stories.")
final class EnrichCommand implements Callable<Integer> {
    @Mixin
    private ConfigurationOptions options;

    @Mixin
    private LexiconOption lexicon;

    @Override
    public Integer call() throws Exception {
        Wiring wiring = options.wiring(lexicon.flags());
        KafkaConnection.createTopics(wiring);
        try (EnrichService service = wiring.enrich();
                Metrics metrics = new Metrics()) {
            metrics.add(service.streams());
            service.start();
            Service.run(
                    "enrich",
                    wiring.configuration(),
                    service::isReady,
                    metrics,
                    () -> service.ended().get(),
                    service::close);
        }
        return ExitCode.OK;
    }
}
