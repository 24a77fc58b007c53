package io.tensionwire.sink.delivery;

import io.tensionwire.contract.Topics;
import io.tensionwire.sink.elastic.BulkEndpoint;
import io.tensionwire.sink.elastic.ElasticsearchConnection;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sink: reads the topics of enriched stories, of the tension index and of alerts, and keeps Elasticsearch equal to them. Offsets are committed when Elasticsearch
 * has answered for every record before them, so that nothing is lost; what is sent twice stands there once.
 *
 * <p>One thread calls {@link #run}; the other methods may be called by any.
 */
public final class SinkService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SinkService.class);
    private static final Duration CLIENT_CLOSE = Duration.ofSeconds(5);

    private final SinkSettings settings;
    private final Consumer<byte[], byte[]> consumer;
    private final Producer<byte[], byte[]> producer;
    private final Supplier<Map<String, String>> topicIds;
    private final Topics topics;
    private final DeliveryMeter meter;
    private final ElasticsearchConnection connection;
    private final SinkHealth health;
    private final SinkCounts counts = new SinkCounts();
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    /**
     * A sink with clients of its own. Nothing is sent before {@link #run}.
     *
     * @param settings where and how to deliver
     * @param consumerProperties Kafka's consumer properties; group {@code tensionwire-sink}, reading from the earliest offset,
     *     unless they say otherwise; isolation, auto-commit and deserializers are set here
     * @param producerProperties Kafka's producer properties, for what is rejected; acks, idempotence and serializers are set here
     * @param topics the names of the topics
     * @param meter is told how long deliveries take
     * @throws IllegalArgumentException if the certificates to trust cannot be read
     * @throws org.apache.kafka.common.KafkaException if Kafka's clients do not take their properties
     */
    public SinkService(
            SinkSettings settings,
            Map<String, Object> consumerProperties,
            Map<String, Object> producerProperties,
            Topics topics,
            DeliveryMeter meter) {
        this(
                settings,
                SinkClients.consumer(consumerProperties),
                SinkClients.producer(producerProperties),
                () -> SinkClients.topicIds(
                        consumerProperties, Preparation.families(topics).keySet()),
                topics,
                meter);
    }

    SinkService(
            SinkSettings settings,
            Consumer<byte[], byte[]> consumer,
            Producer<byte[], byte[]> producer,
            Supplier<Map<String, String>> topicIds,
            Topics topics,
            DeliveryMeter meter) {
        this.settings = settings;
        this.consumer = consumer;
        this.producer = producer;
        this.topicIds = topicIds;
        this.topics = topics;
        this.meter = meter;
        connection = ElasticsearchConnection.open(settings.elasticsearch());
        health = new SinkHealth(settings.elasticsearch().addresses());
    }

    /**
     * Waits for Elasticsearch, installs the templates, then delivers until {@link #close}. May be called once.
     *
     * @throws ElasticsearchUnreachableException if Elasticsearch stays away at the start for longer than it may
     * @throws io.tensionwire.sink.elastic.TemplateRefusedException if Elasticsearch does not take the templates
     * @throws io.tensionwire.sink.elastic.IncompatibleMappingException if there are indices of another mapping
     * @throws org.apache.kafka.common.KafkaException if Kafka refuses to go on, such as for want of authorization
     * @throws IllegalStateException if it ran or was closed before, or what is rejected cannot be written
     */
    public void run() {
        if (!begun.compareAndSet(false, true)) {
            throw new IllegalStateException("a sink runs once: it has run or was closed before");
        }
        try {
            Map<String, TopicRoute> routes =
                    new Preparation(settings, connection, health).await(topics, topicIds.get(), closing);
            if (!routes.isEmpty()) {
                deliver(routes);
            }
            health.stopped("closed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            health.stopped("interrupted");
        } catch (RuntimeException e) {
            health.stopped(String.valueOf(e.getMessage()));
            throw e;
        } finally {
            closeClients();
            ended.countDown();
        }
    }

    /** Returns whether the sink does its work, for a health check. */
    public Readiness ready() {
        return health.readiness();
    }

    /** Returns what it has done; the counts go on. */
    public SinkCounts counts() {
        return counts;
    }

    /** Lets {@link #run} deliver and commit what it has read, within the drain timeout, and waits for its end. */
    @Override
    public void close() {
        closing.countDown();
        if (begun.compareAndSet(false, true)) {
            closeClients();
            ended.countDown();
            return;
        }
        try {
            Duration longest = settings.drainTimeout().multipliedBy(2).plus(CLIENT_CLOSE.multipliedBy(3));
            if (!ended.await(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn(
                        "the sink is still busy {} s after it was closed; what it has not committed comes again",
                        longest.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(Map<String, TopicRoute> routes) throws InterruptedException {
        Outlet outlet = new Outlet(
                new BulkEndpoint(connection),
                new Rejections(producer, topics, Clock.systemUTC()),
                settings.backoff(),
                new BulkSize(settings.bulk()),
                counts,
                health,
                meter);
        new DeliveryLoop(consumer, new RecordReader(routes), settings, outlet).run(routes.keySet(), closing);
    }

    private void closeClients() {
        try {
            consumer.close(CloseOptions.timeout(CLIENT_CLOSE));
        } finally {
            try {
                producer.close(CLIENT_CLOSE);
            } finally {
                closeConnection();
            }
        }
    }

    private void closeConnection() {
        try {
            connection.close();
        } catch (IOException e) {
            LOG.debug("the connection to Elasticsearch was not closed in order", e);
        }
    }
}
