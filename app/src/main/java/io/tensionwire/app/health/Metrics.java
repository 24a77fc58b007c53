package io.tensionwire.app.health;

import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

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
        count(name, SOURCE, source, count);
    }

    /** Adds a count that only grows, with a label. */
    public void count(String name, String label, String value, DoubleSupplier count) {
        registry.more().counter(name, List.of(Tag.of(label, value)), count, DoubleSupplier::getAsDouble);
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

    /** Counts up. */
    public void add(String name, double amount) {
        registry.counter(name).increment(amount);
    }

    /**
     * Measures how long something took; a histogram from 1 ms to 10 minutes comes of it.
     *
     * @param label the name of a label; null for none
     * @param value what the label says; null for none
     */
    public void time(String name, String label, String value, Duration time) {
        timers.computeIfAbsent(name + '/' + value, key -> timer(name, label, value))
                .record(time);
    }

    private Timer timer(String name, String label, String value) {
        return Timer.builder(name)
                .tags(label == null ? List.of() : List.of(Tag.of(label, value)))
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofMinutes(10))
                .register(registry);
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
