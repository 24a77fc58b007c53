package io.tensionwire.app.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tensionwire.app.command.TensionwireCommand;
import io.tensionwire.app.it.FaultProxy.Fault;
import io.tensionwire.contract.RecordHeaders;
import io.tensionwire.sink.delivery.FamilyCounts;
import io.tensionwire.sink.delivery.SinkService;
import io.tensionwire.sink.elastic.IncompatibleMappingException;
import io.tensionwire.sink.elastic.IndexFamily;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What holds of the sink against real servers, whichever they are, and whatever befalls them or it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SinkSpecification {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    /** More for a thorough run: {@code -Dtensionwire.kills=30}. */
    private static final int KILLS = Integer.getInteger("tensionwire.kills", 3);

    private Path folder;
    private Servers servers;
    private Indices indices;
    private KafkaProducer<byte[], byte[]> producer;

    abstract Servers start(Path folder) throws Exception;

    @BeforeAll
    void startServers(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path temporary) throws Exception {
        folder = temporary;
        servers = start(folder);
        indices = new Indices(servers.elasticsearch());
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        servers.kafka(),
                        "enable.idempotence",
                        "false",
                        "max.in.flight.requests.per.connection",
                        "1"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    @AfterAll
    void stopServers() throws Exception {
        if (servers != null) {
            producer.close();
            indices.close();
            servers.close();
        }
    }

    @Test
    void everyDocumentStandsOnceInItsLastStateAndReadersSeeNoStubs() throws Exception {
        Pipeline pipeline = new Pipeline(servers, folder, "books");
        IndexOracle oracle = new IndexOracle(pipeline.topics(), 1);
        try (RunningSink sink = new RunningSink(pipeline.wiring())) {
            oracle.send(producer, 3000);
            awaitOracle("books", oracle);
            assertThat(sink.counts().sum(FamilyCounts::rejected)).isZero();
        }
        assertThat(indices.documents("books-stories").keySet())
                .containsExactlyInAnyOrderElementsOf(IndexOracle.ids(oracle.stories(), "canceled"));
        assertThat(indices.documents("books-tension").keySet())
                .containsExactlyInAnyOrderElementsOf(IndexOracle.ids(oracle.points(), "\"stories\":0"));
        assertThat(indices.documents("books-alerts").keySet())
                .containsExactlyInAnyOrderElementsOf(IndexOracle.ids(oracle.alerts(), "withdrawn"));
        assertThat(prune("books-", "--before", "2026-02", "--dry-run")).isZero();
        assertThat(indices.get("/books-stories-2026-01").isMissingNode()).isFalse();
        assertThat(prune("books-", "--before", "2026-02")).isZero();
        assertThat(indices.get("/books-stories-2026-01").isMissingNode()).isTrue();
        assertThat(indices.get("/books-stories-2026-02").isMissingNode()).isFalse();
        assertThat(indices.get("/books-tension-2026-03").isMissingNode()).isFalse();
    }

    @Test
    void aServerBehindABadNetworkHoldsEverythingInTheEnd() throws Exception {
        Pipeline pipeline = new Pipeline(servers, folder, "faults");
        IndexOracle oracle = new IndexOracle(pipeline.topics(), 2);
        try (FaultProxy proxy = new FaultProxy(servers.elasticsearch(), faults(40));
                RunningSink sink = new RunningSink(through(proxy, "faults").wiring())) {
            for (int i = 0; i < 20; i++) {
                oracle.send(producer, 150);
                int before = proxy.done();
                await().atMost(PATIENCE).until(() -> proxy.done() >= Math.min(40, before + 1));
            }
            awaitOracle("faults", oracle);
            assertThat(sink.counts().sum(FamilyCounts::retries)).isPositive();
            assertThat(sink.counts().sum(FamilyCounts::rejected)).isZero();
        }
    }

    @Test
    void aFullDisksBlockIsWaitedOut() throws Exception {
        Pipeline pipeline = new Pipeline(servers, folder, "block");
        IndexOracle oracle = new IndexOracle(pipeline.topics(), 3);
        try (RunningSink sink = new RunningSink(pipeline.wiring())) {
            oracle.send(producer, 300);
            awaitOracle("block", oracle);
            block("true");
            oracle.send(producer, 300);
            await().atMost(PATIENCE).until(() -> sink.counts().sum(FamilyCounts::retries) > 0 && !sink.isReady());
            block("null");
            awaitOracle("block", oracle);
            assertThat(sink.counts().sum(FamilyCounts::rejected)).isZero();
        }
    }

    @Test
    void aStoryThatDoesNotFitTheMappingIsRejectedAloneWithTheReason() throws Exception {
        Pipeline pipeline = new Pipeline(servers, folder, "misfit");
        IndexOracle oracle = new IndexOracle(pipeline.topics(), 4);
        byte[] misfit =
                ("{\"id\":\"x:1\",\"status\":\"usable\",\"firstCreated\":\"2026-03-01T00:00:00Z\",\"urgency\":\"secret\","
                                + "\"revision\":1}")
                        .getBytes(UTF_8);
        oracle.send(producer, 250);
        producer.send(new ProducerRecord<>(pipeline.topics().enriched(), "x:1".getBytes(UTF_8), misfit));
        oracle.send(producer, 250);
        try (RunningSink sink = new RunningSink(pipeline.wiring())) {
            awaitOracle("misfit", oracle);
            await().atMost(PATIENCE)
                    .until(() -> sink.counts().of(IndexFamily.STORIES).rejected() == 1);
        }
        ConsumerRecord<String, byte[]> rejected =
                pipeline.records(pipeline.topics().rejected()).get(0);
        assertThat(rejected.value()).isEqualTo(misfit);
        assertThat(RecordHeaders.text(rejected.headers(), RecordHeaders.CAUSE))
                .contains("failed to parse field [urgency]")
                .doesNotContain("secret");
    }

    @Test
    void indicesOfAnotherMappingAreToldAtTheStart() throws Exception {
        Pipeline pipeline = new Pipeline(servers, folder, "former");
        indices.put(
                "/former-stories-2026-03",
                "{\"mappings\":{\"properties\":{\"urgency\":{\"type\":\"keyword\"},\"entities\":{\"type\":\"object\"}}}}");
        try (SinkService sink = pipeline.wiring().sink(null)) {
            assertThatThrownBy(sink::run)
                    .isInstanceOf(IncompatibleMappingException.class)
                    .hasMessageContaining("former-stories-2026-03: urgency has type keyword, needed is byte")
                    .hasMessageContaining("entities has type object, needed is nested");
        }
    }

    @Test
    void elasticsearchIsKilledInTheMiddleAndHoldsEverythingInTheEnd() throws Exception {
        Pipeline pipeline = new Pipeline(servers, folder, "crash");
        IndexOracle oracle = new IndexOracle(pipeline.topics(), 5);
        try (RunningSink sink = new RunningSink(pipeline.wiring())) {
            oracle.send(producer, 2000);
            await().atMost(PATIENCE).until(() -> sink.counts().sum(FamilyCounts::indexed) > 0);
            servers.silenceElasticsearch();
            oracle.send(producer, 2000);
            servers.restoreElasticsearch();
            awaitOracle("crash", oracle);
            assertThat(sink.counts().sum(FamilyCounts::rejected)).isZero();
        }
    }

    @Test
    void theSinkIsKilledAtRandomMomentsAndTheIndexHoldsEverythingInTheEnd() throws Exception {
        Pipeline pipeline = new Pipeline(servers, folder, "kills");
        IndexOracle oracle = new IndexOracle(pipeline.topics(), 6);
        Random moments = new Random();
        for (int kill = 0; kill < KILLS; kill++) {
            try (PartProcess sink = pipeline.start("sink")) {
                if (kill % 2 == 1) {
                    // Every other one is killed while it delivers, however long its start takes on this machine.
                    long before = pipeline.count("*:*");
                    sendUntil(() -> pipeline.count("*:*") > before, oracle);
                }
                long end = System.nanoTime()
                        + Duration.ofMillis(moments.nextInt(3000)).toNanos();
                sendUntil(() -> System.nanoTime() >= end, oracle);
                assertThat(sink.isAlive()).isTrue();
                sink.kill();
            }
        }
        try (PartProcess sink = pipeline.start("sink")) {
            awaitOracle("kills", oracle);
            assertThat(sink.isAlive()).isTrue();
        }
        assertThat(pipeline.records(pipeline.topics().rejected())).isEmpty();
    }

    private void sendUntil(BooleanSupplier end, IndexOracle oracle) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    oracle.send(producer, 10);
                    return end.getAsBoolean();
                });
    }

    private void awaitOracle(String name, IndexOracle oracle) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            assertThat(indices.documents(name + "-stories-all")).isEqualTo(oracle.stories());
            assertThat(indices.documents(name + "-tension-all")).isEqualTo(oracle.points());
            assertThat(indices.documents(name + "-alerts-all")).isEqualTo(oracle.alerts());
        });
    }

    /** Each fault in turn with a good answer after every third, until there were this many. */
    private static Supplier<Fault> faults(int count) {
        Fault[] kinds = Fault.values();
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger given = new AtomicInteger();
        return () -> asked.incrementAndGet() % 3 == 0 || given.get() >= count
                ? Fault.NONE
                : kinds[1 + given.getAndIncrement() % (kinds.length - 1)];
    }

    private Pipeline through(FaultProxy proxy, String name) throws Exception {
        return new Pipeline(Broker.behind(servers, proxy.url()), folder, name);
    }

    private void block(String value) throws Exception {
        indices.put("/block-*/_settings", "{\"index.blocks.read_only_allow_delete\":" + value + "}");
    }

    private int prune(String prefix, String... arguments) {
        String[] command = {
            "sink", "prune", "--elasticsearch", servers.elasticsearch(), "--set", "sink.index.prefix=" + prefix
        };
        String[] all =
                Stream.concat(Arrays.stream(command), Arrays.stream(arguments)).toArray(String[]::new);
        return TensionwireCommand.run(all);
    }
}
