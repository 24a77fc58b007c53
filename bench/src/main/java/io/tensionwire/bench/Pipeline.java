package io.tensionwire.bench;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.Topics;
import io.tensionwire.enrich.topology.EnrichService;
import io.tensionwire.enrich.topology.EnrichSettings;
import java.util.Properties;
import java.util.function.Function;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;

/**
 * What is measured: something that reads raw stories and writes stories.
 *
 * @param name what the report calls it
 * @param over makes it over topics that exist; it is not started
 */
record Pipeline(String name, Function<Topics, KafkaStreams> over) {

    /** The baseline, see {@link PassThrough}. */
    static Pipeline passThrough(StreamsSettings settings) {
        return new Pipeline("pass-through", topics -> {
            Properties properties = new Properties();
            properties.putAll(settings.over(topics));
            properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, Integer.toString(settings.commitMillis()));
            return new KafkaStreams(PassThrough.of(topics), properties);
        });
    }

    /** The enrichment as it is shipped. */
    static Pipeline enrichment(StreamsSettings settings, Function<Story, Annotations> annotator) {
        return new Pipeline("enrichment", topics -> new EnrichService(
                        topics, annotator, EnrichSettings.DEFAULT, settings.over(topics))
                .streams());
    }
}
