package io.tensionwire.app.health;

import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleSupplier;
import org.apache.kafka.streams.KafkaStreams;

/** The metrics of one process. Thread-safe. */
public final class Metrics implements AutoCloseable {
    private static final String SOURCE = "source";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collector = new JvmGcMetrics();
    /** The registry itself holds what it asks only weakly. */
    private final List<DoubleSupplier> held = new CopyOnWriteArrayList<>();

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
        held.add(count);
    }

    /** Adds a count that only grows, of one source. */
    public void count(String name, String source, DoubleSupplier count) {
        registry.more().counter(name, List.of(Tag.of(SOURCE, source)), count, DoubleSupplier::getAsDouble);
        held.add(count);
    }

    /** Adds a value that rises and falls. */
    public void gauge(String name, DoubleSupplier value) {
        registry.gauge(name, List.of(), value, DoubleSupplier::getAsDouble);
        held.add(value);
    }

    /** Adds a value that rises and falls, of one source. */
    public void gauge(String name, String source, DoubleSupplier value) {
        registry.gauge(name, List.of(Tag.of(SOURCE, source)), value, DoubleSupplier::getAsDouble);
        held.add(value);
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
