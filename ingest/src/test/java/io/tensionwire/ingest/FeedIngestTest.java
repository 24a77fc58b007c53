package io.tensionwire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.tensionwire.contract.Topics;
import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.poll.FeedPool;
import io.tensionwire.ingest.poll.FeedSettings;
import io.tensionwire.ingest.poll.FeedSource;
import io.tensionwire.ingest.poll.FetchLimits;
import io.tensionwire.ingest.poll.PollInterval;
import io.tensionwire.ingest.publish.PublishLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FeedIngestTest {
    private static final Topics TOPICS = new Topics();

    private final Queue<String> conditions = new ConcurrentLinkedQueue<>();
    private final FeedPool pool = new FeedPool(2, Duration.ZERO);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String condition = exchange.getRequestHeaders().getFirst("If-None-Match");
            conditions.add(String.valueOf(condition));
            if ("\"v1\"".equals(condition)) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                byte[] feed = "{\"id\":\"a:1\"}\n{\"id\":\"a:2\"}\n".getBytes(UTF_8);
                exchange.getResponseHeaders().add("ETag", "\"v1\"");
                exchange.sendResponseHeaders(200, feed.length);
                exchange.getResponseBody().write(feed);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        pool.close();
        server.stop(0);
    }

    @Test
    void storiesAndWhereTheFeedStandsAreCommittedTogetherAndTakenUpByTheNextProcess() throws Exception {
        MockProducer<byte[], byte[]> first = producer();
        FeedSource feed = feed();
        run(first, null, () -> first.commitCount() == 1, feed);
        assertThat(first.history())
                .extracting(ProducerRecord::topic)
                .containsExactly(TOPICS.raw(), TOPICS.raw(), TOPICS.positions());
        assertThat(feed.health().orElseThrow().stories()).isEqualTo(2);

        MockProducer<byte[], byte[]> second = producer();
        run(second, first.history().get(2), () -> conditions.size() == 2, feed());

        assertThat(conditions).containsExactly("null", "\"v1\"");
        assertThat(second.history()).isEmpty();
    }

    private void run(
            MockProducer<byte[], byte[]> producer,
            ProducerRecord<byte[], byte[]> committed,
            Callable<Boolean> until,
            FeedSource feed)
            throws Exception {
        IngestClients clients = new IngestClients(() -> producer, consumer(committed), consumer(committed));
        IngestSettings settings =
                new IngestSettings("test", Duration.ofMillis(5), Duration.ofSeconds(20), PublishLimits.DEFAULT);
        IngestService service = new IngestService(settings, clients, TOPICS, List.of(feed), InstantSource.system());
        Thread running = new Thread(service::run);
        running.start();
        await().until(until);
        service.close();
        running.join();
    }

    private FeedSource feed() {
        FeedSettings settings = new FeedSettings(
                URI.create("http://localhost:" + server.getAddress().getPort() + "/"),
                PollInterval.DEFAULT,
                FetchLimits.DEFAULT,
                "tensionwire-test",
                Map.of(),
                true,
                Duration.ofDays(1));
        return new FeedSource(new Provenance("kabar"), settings, KnownFormats.all(), pool);
    }

    private static MockProducer<byte[], byte[]> producer() {
        return new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static Supplier<Consumer<byte[], byte[]>> consumer(ProducerRecord<byte[], byte[]> committed) {
        return () -> {
            MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
            TopicPartition partition = new TopicPartition(TOPICS.positions(), 0);
            consumer.updatePartitions(
                    TOPICS.positions(), List.of(new PartitionInfo(TOPICS.positions(), 0, null, null, null)));
            consumer.updateBeginningOffsets(Map.of(partition, 0L));
            consumer.updateEndOffsets(Map.of(partition, committed == null ? 0L : 1L));
            if (committed != null) {
                consumer.schedulePollTask(() -> consumer.addRecord(
                        new ConsumerRecord<>(TOPICS.positions(), 0, 0, committed.key(), committed.value())));
            }
            return consumer;
        };
    }
}
