package io.tensionwire.app.config;

import java.util.Optional;
import java.util.stream.Stream;

/** Every setting that the command knows, with its key in the file and its default. */
public enum Setting {
    TOPICS_PREFIX("topics.prefix", "wire.", "what all topic names begin with; ends in a dot"),
    TOPICS_PARTITIONS("topics.partitions", "4", "partitions of topics that are created"),
    TOPICS_REPLICATION("topics.replication", "1", "replicas of topics that are created"),
    KAFKA_SERVERS("kafka.bootstrap.servers", "127.0.0.1:9092", "where Kafka is"),
    ELASTICSEARCH_URL("elasticsearch.url", "http://127.0.0.1:9200", "where Elasticsearch is; several parted by commas"),
    ELASTICSEARCH_USER("elasticsearch.user", "", "user for basic authentication"),
    ELASTICSEARCH_PASSWORD("elasticsearch.password", "", "password for basic authentication"),
    ELASTICSEARCH_API_KEY("elasticsearch.api.key", "", "API key, instead of user and password"),
    ELASTICSEARCH_CA_FILE("elasticsearch.ca.file", "", "PEM file of the certificate authority to trust"),
    INGEST_SOURCE("ingest.source", "desk", "name of the source; part of the ids of its stories"),
    INGEST_FOLDER("ingest.folder", "", "drop folder that is watched"),
    INGEST_LANGUAGE("ingest.language", "en", "language of stories that name none, BCP 47"),
    ENRICH_STATE("enrich.state", "var/enrich", "folder of the state stores"),
    ENRICH_THREADS("enrich.threads", "2", "threads that annotate"),
    ENRICH_RETENTION_TEXTS(
            "enrich.retention.texts",
            "30",
            "days that the text of a story is kept for corrections under another id, after its last change"),
    ENRICH_RETENTION_STORIES(
            "enrich.retention.stories", "3650", "days that versions and kills are remembered after the last change"),
    ENRICH_REPRINTS("enrich.reprints.days", "3", "days within which a like report counts as a reprint"),
    ENRICH_LEXICON("enrich.lexicon", "", "folder of lexicon files that add to the built-in ones or override them"),
    ENRICH_ALERTS("enrich.alerts", "", "file of alert thresholds in place of the built-in ones"),
    SINK_PREFIX("sink.index.prefix", "", "stands before the names of aliases, indices and templates"),
    SINK_REPLICAS("sink.replicas", "0", "replicas of each index"),
    SINK_LANGUAGES(
            "sink.languages",
            "en",
            "languages, parted by commas, whose words are searched by their stems where the cluster can; each is more to index"),
    SINK_REQUESTS("sink.requests", "3", "bulk requests that may be on their way at once"),
    SINK_MEGABYTES(
            "sink.request.megabytes", "4", "the most that a bulk request holds; below that it follows the cluster"),
    DASHBOARD_HOST("dashboard.host", "127.0.0.1", "address that the dashboard listens on"),
    DASHBOARD_NAMES(
            "dashboard.names",
            "127.0.0.1,localhost,[::1]",
            "host names under which the dashboard may be asked, parted by commas; * for any"),
    DASHBOARD_PORT("dashboard.port", "8080", "port of the dashboard; 0 for any"),
    DASHBOARD_CLIENTS("dashboard.clients", "250", "streams that may be open at the same time"),
    DASHBOARD_STORIES("dashboard.stories", "5000", "stories that the dashboard remembers"),
    DASHBOARD_QUEUE("dashboard.queue", "500", "records that may wait for a client before the oldest are dropped"),
    HEALTH_HOST("health.host", "127.0.0.1", "address that health checks and metrics listen on"),
    HEALTH_PORT("health.port", "0", "port for health checks and metrics; 0 for none");

    private final String key;
    private final String fallback;
    private final String meaning;

    Setting(String key, String fallback, String meaning) {
        this.key = key;
        this.fallback = fallback;
        this.meaning = meaning;
    }

    /** Returns the key in the file, such as {@code kafka.bootstrap.servers}. */
    public String key() {
        return key;
    }

    /** Returns the value where nothing is said. */
    public String fallback() {
        return fallback;
    }

    /** Returns what it means, for a reader. */
    public String meaning() {
        return meaning;
    }

    /** Returns whether the value must never be printed. */
    public boolean isSecret() {
        return this == ELASTICSEARCH_PASSWORD || this == ELASTICSEARCH_API_KEY;
    }

    static Optional<Setting> of(String key) {
        return Stream.of(values()).filter(setting -> setting.key.equals(key)).findAny();
    }
}
