package io.tensionwire.enrich.index;

import io.tensionwire.contract.Alert;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.JsonSerde;
import io.tensionwire.contract.TensionPoint;
import io.tensionwire.contract.Topics;
import io.tensionwire.enrich.alert.AlertRules;
import io.tensionwire.enrich.alert.AlertTopology;
import io.tensionwire.enrich.pace.CommitPace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** The index and the alerts alone, fed with enriched stories. */
public final class IndexDriver implements AutoCloseable {
    private static final Topics TOPICS = new Topics();
    private static final JsonSerde<EnrichedStory> STORIES = JsonSerde.of(EnrichedStory.class);

    private final TopologyTestDriver driver;
    private final TestInputTopic<String, EnrichedStory> enriched;
    private final TestOutputTopic<String, TensionPoint> index;
    private final TestOutputTopic<String, Alert> alerts;
    private final SortedMap<String, TensionPoint> latest = new TreeMap<>();

    /** Starts with empty books under {@code state}. */
    public IndexDriver(Path state, IndexLimits limits, AlertRules rules) {
        StreamsBuilder builder = new StreamsBuilder();
        KStream<String, EnrichedStory> stories = builder.stream("stories", Consumed.with(Serdes.String(), STORIES));
        KStream<String, Contribution> contributions = stories.process(Contributions::new);
        KStream<String, TensionPoint> points =
                new TensionIndexTopology(limits, 1, new CommitPace()).addTo(builder, contributions, TOPICS);
        AlertTopology.add(builder, points, TOPICS, rules, limits);
        Properties properties = new Properties();
        properties.put("application.id", "index-test");
        properties.put("bootstrap.servers", "none:1");
        properties.put("state.dir", state.toString());
        driver = new TopologyTestDriver(builder.build(), properties, Instant.parse("2026-03-02T12:00:00Z"));
        enriched = driver.createInputTopic("stories", new StringSerializer(), STORIES.serializer());
        index = driver.createOutputTopic(
                TOPICS.tensionIndex(),
                new StringDeserializer(),
                JsonSerde.of(TensionPoint.class).deserializer());
        alerts = driver.createOutputTopic(
                TOPICS.tensionAlerts(),
                new StringDeserializer(),
                JsonSerde.of(Alert.class).deserializer());
    }

    /** Feeds one state of a story. */
    public void send(EnrichedStory story) {
        enriched.pipeInput(story.story().id(), story, Instant.parse("2026-03-02T12:00:00Z"));
        driver.advanceWallClockTime(HourBook.PAUSE);
        index.readKeyValuesToList().forEach(point -> latest.put(point.key, point.value));
    }

    /** Returns the latest point of each key, without those that say that nothing is left. */
    public SortedMap<String, TensionPoint> index() {
        SortedMap<String, TensionPoint> living = new TreeMap<>(latest);
        living.values().removeIf(point -> point.clusters() == 0);
        return living;
    }

    /** Returns the latest point of this key; null if there is none. */
    public TensionPoint point(String key) {
        return latest.get(key);
    }

    /** Returns the alerts that were given since the last call, in order. */
    public List<Alert> alerts() {
        return alerts.readValuesToList();
    }

    @Override
    public void close() {
        driver.close();
    }

    /** Gives each story's contribution the key of its cluster. */
    private static final class Contributions extends ContextualProcessor<String, EnrichedStory, String, Contribution> {
        @Override
        public void process(Record<String, EnrichedStory> story) {
            Contribution contribution = Contribution.of(story.value(), Instant.ofEpochMilli(story.timestamp()));
            context().forward(new Record<>(story.value().cluster(), contribution, story.timestamp()));
        }
    }
}
