package io.tensionwire.enrich.topology;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.rocksdb.RocksDBException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the topology against a cluster until it is closed. Thread-safe. */
public final class EnrichService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EnrichService.class);
    /** How much later than the stories that it tells of a point of the index is sent at most, but for the time that sending takes. */
    public static final Duration POINTS_WITHIN = Duration.ofMillis(500);

    private static final Duration DRAIN = Duration.ofSeconds(30);

    private final KafkaStreams streams;
    private final String stateFolder;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    /**
     * Prepares the service; {@link #start()} starts it. The topics must exist.
     *
     * @param topics the names of the topics to read and write
     * @param annotator a pure function: equal stories must give equal annotations
     * @param settings how long things are remembered
     * @param kafka the configuration of Kafka Streams: at least {@code bootstrap.servers} and {@code state.dir}; it wins
     *     over the defaults set here
     * @throws org.apache.kafka.common.KafkaException if Kafka cannot say how many partitions the topic of raw stories has
     */
    public EnrichService(
            Topics topics, Function<Story, Annotations> annotator, EnrichSettings settings, Map<String, String> kafka) {
        stateFolder = kafka.get(StreamsConfig.STATE_DIR_CONFIG);
        int partitions = partitions(topics.raw(), kafka);
        Intake intake = Intake.ofHeap();
        streams = new KafkaStreams(
                EnrichTopology.of(topics, annotator, settings, partitions, intake),
                properties(topics, kafka),
                new IntakeClients(topics.raw(), intake));
        streams.setUncaughtExceptionHandler(this::onUncaught);
        streams.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.NOT_RUNNING) {
                ended.complete(null);
            } else if (now == KafkaStreams.State.ERROR) {
                ended.completeExceptionally(
                        new IllegalStateException("enrichment stopped after an error; see the log"));
            }
        });
    }

    private static int partitions(String topic, Map<String, String> kafka) {
        try (Admin admin = Admin.create(new HashMap<>(kafka))) {
            return admin.describeTopics(List.of(topic))
                    .topicNameValues()
                    .get(topic)
                    .get()
                    .partitions()
                    .size();
        } catch (ExecutionException e) {
            throw new KafkaException(
                    "cannot read how many partitions " + topic + " has: "
                            + e.getCause().getMessage(),
                    e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** Returns the configuration that the service runs under: its defaults, overridden by what is given. */
    static Properties properties(Topics topics, Map<String, String> kafka) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, topics.prefix() + "enrich");
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        // An upper bound; see CommitPace. A thread that waits for records looks at the clock as often as one that has
        // some.
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 500);
        properties.put(StreamsConfig.POLL_MS_CONFIG, 5);
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 2);
        // What one step has sent to the next must not wait for what comes from outside, nor the other way round.
        properties.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
        properties.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
        properties.put(StreamsConfig.consumerPrefix("max.partition.fetch.bytes"), 32 << 20);
        // Not compressed here: a transaction ends dozens of small batches, and each compressor would begin with 130 KB
        // of new buffers.
        // The broker compresses what is kept.
        properties.put(StreamsConfig.producerPrefix("compression.type"), "none");
        properties.put(StreamsConfig.topicPrefix("max.message.bytes"), 32 << 20);
        // Each commit makes records visible partition by partition; read together they cost the broker one answer, not
        // dozens.
        properties.put(StreamsConfig.consumerPrefix("fetch.min.bytes"), 200_000);
        properties.put(StreamsConfig.consumerPrefix("fetch.max.wait.ms"), 10);
        properties.put(StreamsConfig.producerPrefix("batch.size"), 128 << 10);
        properties.put(StreamsConfig.producerPrefix("max.request.size"), 32 << 20);
        properties.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, RejectUnreadable.class);
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, RejectUnprocessable.class);
        // What will be the default of Kafka 5; unset, every start warns of it. Its constant is deprecated already.
        properties.put("processing.exception.handler.global.enabled", true);
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(Rejection.PREFIX, topics.prefix());
        properties.putAll(kafka);
        return properties;
    }

    /**
     * Starts to read.
     *
     * @throws ProcessorStateException if the state on the disk is damaged; the message says what to do
     */
    public void start() {
        try {
            streams.start();
        } catch (ProcessorStateException e) {
            throw new ProcessorStateException(damaged(e), e);
        }
    }

    /** Returns whether stories flow: all partitions are assigned and their state is restored. */
    public boolean isReady() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    /** Returns a future that completes when the service was closed, exceptionally if it stopped by itself. */
    public CompletableFuture<Void> ended() {
        return ended;
    }

    /** Returns the running client, for its metrics. */
    public KafkaStreams streams() {
        return streams;
    }

    /** Finishes what is in flight, commits and ends; waits up to 30 seconds. */
    @Override
    public void close() {
        if (!streams.close(DRAIN)) {
            LOG.warn("enrichment did not end within {}; what was not committed is read again at the next start", DRAIN);
        }
    }

    private StreamThreadExceptionResponse onUncaught(Throwable thrown) {
        if (isOrComesOf(thrown, TimeoutException.class)) {
            LOG.error("Kafka did not answer in time; trying again", thrown);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        boolean isDamaged = isOrComesOf(thrown, RocksDBException.class);
        LOG.error(isDamaged ? damaged(thrown) : "enrichment cannot go on", thrown);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    private String damaged(Throwable thrown) {
        return "the state under " + stateFolder + " cannot be read (" + thrown.getMessage()
                + "): delete that folder and start again; Kafka holds all of it";
    }

    private static boolean isOrComesOf(Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
