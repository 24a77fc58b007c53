package io.tensionwire.app.demo;

import io.tensionwire.app.config.Configuration;
import io.tensionwire.app.config.Setting;
import io.tensionwire.app.dashboard.DashboardPart;
import io.tensionwire.app.search.SearchIndex;
import io.tensionwire.app.topic.ConsumerLag;
import io.tensionwire.app.topic.StreamsSettling;
import io.tensionwire.app.topic.TopicReader;
import io.tensionwire.app.wiring.Wiring;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Json;
import io.tensionwire.contract.RecordHeaders;
import io.tensionwire.enrich.topology.EnrichService;
import io.tensionwire.ingest.IngestService;
import io.tensionwire.ingest.KnownFormats;
import io.tensionwire.ingest.format.WireFormats;
import io.tensionwire.ingest.source.FileSource;
import io.tensionwire.ingest.source.Source;
import io.tensionwire.sink.delivery.SinkService;
import io.tensionwire.sink.elastic.IndexFamily;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** All parts in this process, against the demo's servers. */
public final class Demo implements AutoCloseable {
    private static final Comparator<EnrichedStory> BY_TIME = Comparator.comparing(
                    (EnrichedStory enriched) -> enriched.story().versionCreated(),
                    Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .thenComparing(enriched -> enriched.story().id());

    private final Wiring wiring;
    private final Path state;
    private final Steps steps;
    private final EnrichService enrich;
    private final SinkService sink;
    private final DashboardPart dashboard;
    private final Json<EnrichedStory> stories = Json.of(EnrichedStory.class);

    private Demo(
            Wiring wiring, Path state, Steps steps, EnrichService enrich, SinkService sink, DashboardPart dashboard) {
        this.wiring = wiring;
        this.state = state;
        this.steps = steps;
        this.enrich = enrich;
        this.sink = sink;
        this.dashboard = dashboard;
    }

    /**
     * Creates the topics and starts enrichment, sink and dashboard.
     *
     * @param state where the parts keep what they store
     * @param flags settings of the user's
     * @throws IOException if the dashboard cannot listen
     * @throws ExecutionException if Kafka refuses
     * @throws InterruptedException if the thread is interrupted
     */
    public static Demo start(DemoServers servers, Path state, Map<String, String> flags, Steps steps)
            throws IOException, ExecutionException, InterruptedException {
        Map<String, String> settings = new HashMap<>(flags);
        settings.put(Setting.KAFKA_SERVERS.key(), servers.kafka());
        settings.put(Setting.ELASTICSEARCH_URL.key(), servers.elasticsearch());
        settings.put(Setting.ENRICH_STATE.key(), state.resolve("enrich").toString());
        Wiring wiring = new Wiring(Configuration.read(null, Map.of(), settings));
        try (Admin admin =
                Admin.create(new HashMap<String, Object>(wiring.configuration().kafka()))) {
            wiring.topicCreation().create(admin);
        }
        steps.done("topics " + wiring.topics().prefix() + "* are there");
        DashboardPart dashboard = DashboardPart.listen(wiring);
        new Thread(dashboard::run, "dashboard").start();
        steps.done("the dashboard is at " + dashboard.url());
        SinkService sink = wiring.sink(null);
        new Thread(sink::run, "sink").start();
        EnrichService enrich = wiring.enrich();
        enrich.start();
        steps.done("enrich and sink are started");
        return new Demo(wiring, state, steps, enrich, sink, dashboard);
    }

    /**
     * Publishes the sample wire; what was published at an earlier start is not published again.
     *
     * @throws IOException if the sample cannot be written to disk
     */
    public void ingestSample() throws IOException {
        SampleWire sample = SampleWire.unpack(state.resolve("sample"));
        WireFormats formats = KnownFormats.all();
        List<Source> sources = new ArrayList<>();
        sample.plain()
                .forEach((source, files) -> sources.add(new FileSource(wiring.provenance(source), files, formats)));
        sources.add(new FileSource(wiring.provenance("sample"), List.of(sample.lines()), formats));
        try (IngestService ingest = wiring.ingest("demo", sources)) {
            ingest.runOnce();
            steps.done("ingest published " + ingest.counts().stories() + " stories of the sample wire");
        }
    }

    /**
     * Waits until every story has passed enrichment and sink.
     *
     * @throws ExecutionException if Kafka refuses
     * @throws InterruptedException if the thread is interrupted
     * @throws IOException if Elasticsearch does not answer
     */
    public DemoSummary awaitIndexed() throws ExecutionException, InterruptedException, IOException {
        Map<String, String> kafka = wiring.configuration().kafka();
        try (Admin admin = Admin.create(new HashMap<String, Object>(kafka));
                ConsumerLag lag = new ConsumerLag(admin, kafka)) {
            new StreamsSettling(admin, wiring.enrichTopics()).await();
            steps.done("every story is annotated");
            while (lag.count(wiring.sinkGroup(), wiring.topics().enriched()) > 0) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            steps.done("every story is in the index");
        }
        return summary();
    }

    /**
     * Returns what became of the stories until now.
     *
     * @throws IOException if Elasticsearch does not answer
     * @throws InterruptedException if the thread is interrupted
     */
    public DemoSummary summary() throws IOException, InterruptedException {
        Set<String> in = new HashSet<>();
        read(wiring.topics().raw(), record -> in.add(record.key()));
        Map<String, EnrichedStory> latest = new HashMap<>();
        read(wiring.topics().enriched(), record -> latest.put(record.key(), story(record)));
        List<String> rejected = new ArrayList<>();
        read(wiring.topics().rejected(), record -> rejected.add(rejection(record)));
        List<EnrichedStory> sorted = latest.values().stream().sorted(BY_TIME).toList();
        try (SearchIndex index = new SearchIndex(wiring.elasticsearch())) {
            index.refresh();
            return new DemoSummary(sorted, in.size(), index.count(IndexFamily.STORIES, "*:*"), rejected);
        }
    }

    /** Returns where a browser finds the dashboard. */
    public String dashboard() {
        return dashboard.url();
    }

    /** Stops enrichment, sink and dashboard; what is in flight is finished. */
    @Override
    public void close() {
        dashboard.close();
        enrich.close();
        sink.close();
    }

    private void read(String topic, Consumer<ConsumerRecord<String, byte[]>> reader) {
        try (TopicReader topicReader = new TopicReader(wiring.configuration().kafka(), topic)) {
            topicReader.readAll(reader);
        }
    }

    private static String rejection(ConsumerRecord<String, byte[]> record) {
        return RecordHeaders.text(record.headers(), RecordHeaders.ORIGIN) + ": "
                + RecordHeaders.text(record.headers(), RecordHeaders.CAUSE);
    }

    private EnrichedStory story(ConsumerRecord<String, byte[]> record) {
        try {
            return stories.read(record.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
