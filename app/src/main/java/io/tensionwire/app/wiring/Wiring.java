package io.tensionwire.app.wiring;

import io.tensionwire.app.config.Configuration;
import io.tensionwire.app.config.ConfigurationException;
import io.tensionwire.app.config.Setting;
import io.tensionwire.app.lexicon.LexiconFolder;
import io.tensionwire.app.topic.StreamsTopics;
import io.tensionwire.app.topic.TopicCreation;
import io.tensionwire.contract.Topics;
import io.tensionwire.dashboard.http.DashboardSettings;
import io.tensionwire.enrich.alert.AlertRules;
import io.tensionwire.enrich.annotate.Annotator;
import io.tensionwire.enrich.annotate.Explainer;
import io.tensionwire.enrich.lifecycle.Retention;
import io.tensionwire.enrich.topology.EnrichService;
import io.tensionwire.enrich.topology.EnrichSettings;
import io.tensionwire.ingest.IngestService;
import io.tensionwire.ingest.IngestSettings;
import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.rejected.RejectedStories;
import io.tensionwire.ingest.rejected.SourceReading;
import io.tensionwire.ingest.source.Source;
import io.tensionwire.sink.delivery.BulkLimits;
import io.tensionwire.sink.delivery.DeliveryMeter;
import io.tensionwire.sink.delivery.SinkService;
import io.tensionwire.sink.delivery.SinkSettings;
import io.tensionwire.sink.elastic.AnalyzerProbe;
import io.tensionwire.sink.elastic.ElasticsearchSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Makes the parts out of the configuration. Every method throws {@link ConfigurationException} if a setting cannot be used.
 *
 * @param configuration the settings in force
 */
public record Wiring(Configuration configuration) {
    /** How long the work of a process that was killed waits for another: Kafka's 45 s is long for a live wire. */
    private static final String SESSION_TIMEOUT_MS = "15000";

    /** Returns the wiring with one of the settings changed. */
    public Wiring with(Setting setting, String value) {
        return new Wiring(configuration.with(setting, value));
    }

    /** Returns the wiring with one of the Kafka clients' settings given, unless it is set already. */
    public Wiring withKafka(String key, String value) {
        return new Wiring(configuration.withKafka(key, value));
    }

    /** Returns the names of the topics. */
    public Topics topics() {
        return checked(Setting.TOPICS_PREFIX, () -> new Topics(configuration.text(Setting.TOPICS_PREFIX)));
    }

    /** Returns what creates the topics that are absent. */
    public TopicCreation topicCreation() {
        return new TopicCreation(topics(), configuration.number(Setting.TOPICS_PARTITIONS, 1, 1000), (short)
                configuration.number(Setting.TOPICS_REPLICATION, 1, 10));
    }

    /** Returns where Elasticsearch is and how to speak to it. */
    public ElasticsearchSettings elasticsearch() {
        String caFile = text(Setting.ELASTICSEARCH_CA_FILE);
        return checked(
                Setting.ELASTICSEARCH_URL,
                () -> new ElasticsearchSettings(
                        Stream.of(configuration.text(Setting.ELASTICSEARCH_URL).split(","))
                                .map(url -> URI.create(url.strip()))
                                .toList(),
                        text(Setting.ELASTICSEARCH_USER),
                        text(Setting.ELASTICSEARCH_PASSWORD),
                        text(Setting.ELASTICSEARCH_API_KEY),
                        caFile == null ? null : Path.of(caFile),
                        configuration.text(Setting.SINK_PREFIX),
                        configuration.number(Setting.SINK_REPLICAS, 0, 10),
                        null,
                        null));
    }

    /**
     * Returns the labels of a source.
     *
     * @param name the source's name; null for the configured one
     */
    public Provenance provenance(String name) {
        String source = name == null ? configuration.text(Setting.INGEST_SOURCE) : name;
        return checked(
                Setting.INGEST_SOURCE, () -> new Provenance(source, null, configuration.text(Setting.INGEST_LANGUAGE)));
    }

    /**
     * Returns ingest; it does not run yet.
     *
     * @param group names what is run together; a later run of the same group takes over from an earlier one
     * @param sources where stories come from
     */
    public IngestService ingest(String group, List<Source> sources) {
        IngestSettings settings = new IngestSettings(topics().prefix() + group);
        return new IngestService(settings, configuration.kafka(), topics(), sources);
    }

    /**
     * Returns the topic of what was rejected, as a source.
     *
     * @param since records before it are left; null for all
     * @param sources how the items of a source are read; empty for one that is left
     */
    public RejectedStories rejected(Instant since, Function<String, Optional<SourceReading>> sources) {
        Map<String, Object> kafka = new HashMap<>(configuration.kafka());
        kafka.remove("group.id");
        kafka.put("isolation.level", "read_committed");
        kafka.put("enable.auto.commit", false);
        kafka.put("allow.auto.create.topics", false);
        // A record may be a megabyte, and all that is fetched is held until it is published.
        kafka.put("max.poll.records", 16);
        kafka.put("fetch.max.bytes", 8 << 20);
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        return new RejectedStories(consumer, topics().rejected(), since, sources);
    }

    /** Returns the enrichment; it is not started. */
    public EnrichService enrich() {
        Map<String, String> kafka = configuration.kafka();
        kafka.putIfAbsent("main.consumer.session.timeout.ms", SESSION_TIMEOUT_MS);
        kafka.put("state.dir", configuration.text(Setting.ENRICH_STATE));
        kafka.put("num.stream.threads", Integer.toString(configuration.number(Setting.ENRICH_THREADS, 1, 256)));
        Annotator annotator = new Annotator(LexiconFolder.lexicon(configuration));
        return new EnrichService(topics(), annotator::annotate, enrichSettings(), kafka);
    }

    private EnrichSettings enrichSettings() {
        int texts = configuration.number(Setting.ENRICH_RETENTION_TEXTS, 1, 36_500);
        int stories = configuration.number(Setting.ENRICH_RETENTION_STORIES, 1, 36_500);
        int reprints = configuration.number(Setting.ENRICH_REPRINTS, 1, 60);
        Retention retention = checked(
                Setting.ENRICH_RETENTION_STORIES,
                () -> new Retention(Duration.ofDays(texts), Duration.ofDays(stories)));
        return new EnrichSettings(retention, Duration.ofDays(reprints), alertRules());
    }

    private AlertRules alertRules() {
        String file = configuration.text(Setting.ENRICH_ALERTS);
        if (file.isEmpty()) {
            return AlertRules.builtIn();
        }
        return checked(Setting.ENRICH_ALERTS, () -> {
            try {
                return AlertRules.read(Path.of(file));
            } catch (NoSuchFileException e) {
                throw new IllegalArgumentException("there is no file " + file);
            } catch (IOException e) {
                throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage());
            }
        });
    }

    /** Returns the consumer group of the enrichment. */
    public String enrichGroup() {
        return topics().prefix() + "enrich";
    }

    /** Returns the topics that enrichment reads: the raw stories, and those between its own steps. */
    public StreamsTopics enrichTopics() {
        return new StreamsTopics(enrichGroup(), topics().raw());
    }

    /**
     * Returns the sink, unmeasured; it does not run yet.
     *
     * @param wait how long Elasticsearch may stay away at the start; null for ever
     */
    public SinkService sink(Duration wait) {
        return sink(wait, DeliveryMeter.NONE);
    }

    /**
     * Returns the sink; it does not run yet.
     *
     * @param wait how long Elasticsearch may stay away at the start; null for ever
     * @param meter is told how long deliveries take
     */
    public SinkService sink(Duration wait, DeliveryMeter meter) {
        Map<String, Object> kafka = new HashMap<>(configuration.kafka());
        Map<String, Object> consumer = new HashMap<>(kafka);
        consumer.putIfAbsent("group.id", sinkGroup());
        consumer.putIfAbsent("session.timeout.ms", SESSION_TIMEOUT_MS);
        long most = (long) configuration.number(Setting.SINK_MEGABYTES, 1, 90) << 20;
        BulkLimits limits = BulkLimits.DEFAULT.with(most, configuration.number(Setting.SINK_REQUESTS, 1, 64));
        SinkSettings settings = SinkSettings.to(elasticsearch())
                .withLanguages(languages())
                .withBulk(limits)
                .withStartTimeout(wait);
        return new SinkService(settings, consumer, kafka, topics(), meter);
    }

    private List<String> languages() {
        List<String> languages = Stream.of(
                        configuration.text(Setting.SINK_LANGUAGES).split(","))
                .map(String::strip)
                .filter(language -> !language.isEmpty())
                .toList();
        for (String language : languages) {
            if (!AnalyzerProbe.languages().contains(language)) {
                throw new ConfigurationException(Setting.SINK_LANGUAGES.key() + ": \"" + language
                        + "\" is no language that Elasticsearch has an analyzer for; known are "
                        + String.join(", ", new TreeSet<>(AnalyzerProbe.languages())));
            }
        }
        return languages;
    }

    /** Returns how the dashboard serves. */
    public DashboardSettings dashboard() {
        return new DashboardSettings(
                configuration.text(Setting.DASHBOARD_HOST),
                Stream.of(configuration.text(Setting.DASHBOARD_NAMES).split(","))
                        .map(String::strip)
                        .collect(Collectors.toUnmodifiableSet()),
                configuration.number(Setting.DASHBOARD_PORT, 0, 65_535),
                configuration.number(Setting.DASHBOARD_CLIENTS, 1, 100_000),
                configuration.number(Setting.DASHBOARD_STORIES, 100, 1_000_000),
                DashboardSettings.BYTES,
                configuration.number(Setting.DASHBOARD_QUEUE, 10, 100_000));
    }

    /** Returns what annotates and tells why. */
    public Explainer explainer() {
        return new Explainer(LexiconFolder.lexicon(configuration));
    }

    /** Returns the consumer group of the sink. */
    public String sinkGroup() {
        return topics().prefix() + "sink";
    }

    private String text(Setting setting) {
        String text = configuration.text(setting);
        return text.isEmpty() ? null : text;
    }

    private static <T> T checked(Setting setting, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(setting.key() + ": " + e.getMessage());
        }
    }
}
