package io.tensionwire.app.health;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.apache.kafka.streams.KafkaStreams;

/** The metrics of one process. Thread-safe. */
public final class Metrics implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collector = new JvmGcMetrics();

    /** Metrics of the Java runtime; others are added. */
    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        collector.bindTo(registry);
    }

    /** Adds all metrics of a Kafka Streams client. */
    public void add(KafkaStreams streams) {
        new KafkaStreamsMetrics(streams).bindTo(registry);
    }

    /** Adds a count that only grows, such as {@code tensionwire.sink.indexed}. */
    public void count(String name, DoubleSupplier count) {
        registry.more().counter(name, List.of(), count, DoubleSupplier::getAsDouble);
    }

    /** Returns all of them as Prometheus text. */
    public String text() {
        return registry.scrape();
    }

    /** Stops measuring. */
    @Override
    public void close() {
        collector.close();
        registry.close();
    }
}
