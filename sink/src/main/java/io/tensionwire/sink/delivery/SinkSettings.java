package io.tensionwire.sink.delivery;

import io.tensionwire.sink.elastic.ElasticsearchSettings;
import java.time.Duration;
import java.util.List;

/**
 * How the sink delivers. A field that is null takes its default.
 *
 * @param elasticsearch where to
 * @param languages those whose text gets an analyzer of its own where the cluster has one, BCP 47; English by default. Each
 *     is analyzed for every story, since an index does not know a story's language
 * @param bulk how large a bulk request grows before it is sent, and how many are on their way at once
 * @param backoff how long to wait before trying again; 100 ms to 10 s by default
 * @param startTimeout how long Elasticsearch may stay away at the start; null for ever
 * @param drainTimeout how long what is on its way may take when the sink closes or loses partitions; 10 s by default. What
 *     takes longer is not committed, and comes again
 */
public record SinkSettings(
        ElasticsearchSettings elasticsearch,
        List<String> languages,
        BulkLimits bulk,
        Backoff backoff,
        Duration startTimeout,
        Duration drainTimeout) {

    /** Fills what is null. */
    public SinkSettings {
        languages = languages == null ? List.of("en") : List.copyOf(languages);
        bulk = bulk == null ? BulkLimits.DEFAULT : bulk;
        backoff = backoff == null ? Backoff.DEFAULT : backoff;
        drainTimeout = drainTimeout == null ? Duration.ofSeconds(10) : drainTimeout;
    }

    /** Returns settings with every default. */
    public static SinkSettings to(ElasticsearchSettings elasticsearch) {
        return new SinkSettings(elasticsearch, null, null, null, null, null);
    }

    /** Returns the settings with a limit on how long Elasticsearch may stay away at the start; null for ever. */
    public SinkSettings withStartTimeout(Duration timeout) {
        return new SinkSettings(elasticsearch, languages, bulk, backoff, timeout, drainTimeout);
    }

    /** Returns the settings with other languages. */
    public SinkSettings withLanguages(List<String> others) {
        return new SinkSettings(elasticsearch, others, bulk, backoff, startTimeout, drainTimeout);
    }

    /** Returns the settings with other limits of bulk requests. */
    public SinkSettings withBulk(BulkLimits limits) {
        return new SinkSettings(elasticsearch, languages, limits, backoff, startTimeout, drainTimeout);
    }
}
