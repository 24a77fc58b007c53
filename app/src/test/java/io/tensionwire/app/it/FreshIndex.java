package io.tensionwire.app.it;

import io.tensionwire.contract.Alert;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.JsonSerde;
import io.tensionwire.contract.TensionPoint;
import io.tensionwire.contract.Topics;
import io.tensionwire.enrich.alert.AlertRules;
import io.tensionwire.enrich.alert.AlertTopology;
import io.tensionwire.enrich.index.Contribution;
import io.tensionwire.enrich.index.IndexLimits;
import io.tensionwire.enrich.index.TensionIndexTopology;
import io.tensionwire.enrich.pace.CommitPace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;

/**
 * The index and the alerts as they are when nothing but the stories that survived ever came, each once: what the books must say
 * in the end, whatever happened on the way.
 */
record FreshIndex(Map<String, TensionPoint> points, Map<String, Alert> alerts) {
    private static final JsonSerde<EnrichedStory> STORIES = JsonSerde.of(EnrichedStory.class);

    static FreshIndex of(Collection<EnrichedStory> survivors, Path state) {
        Topics topics = new Topics();
        try (TopologyTestDriver driver = driver(topics, state)) {
            TestInputTopic<String, EnrichedStory> input =
                    driver.createInputTopic("survivors", new StringSerializer(), STORIES.serializer());
            survivors.stream()
                    .sorted(Comparator.comparing(story -> story.story().id()))
                    .forEach(story -> input.pipeInput(story.story().id(), story));
            driver.advanceWallClockTime(Duration.ofSeconds(1));
            return new FreshIndex(
                    living(driver.createOutputTopic(
                                    topics.tensionIndex(),
                                    new StringDeserializer(),
                                    JsonSerde.of(TensionPoint.class).deserializer())
                            .readKeyValuesToList()),
                    standing(driver.createOutputTopic(
                                    topics.tensionAlerts(),
                                    new StringDeserializer(),
                                    JsonSerde.of(Alert.class).deserializer())
                            .readValuesToList()));
        }
    }

    /** Returns the last point of each key, without those that say that nothing is left. */
    static Map<String, TensionPoint> living(List<KeyValue<String, TensionPoint>> records) {
        Map<String, TensionPoint> last = new TreeMap<>();
        records.forEach(point -> last.put(point.key, point.value));
        last.values().removeIf(point -> point.clusters() == 0);
        return last;
    }

    /** Returns the last word on each alert, without those that were withdrawn. */
    static Map<String, Alert> standing(List<Alert> records) {
        Map<String, Alert> last = new TreeMap<>();
        records.forEach(alert -> last.put(alert.subject() + ' ' + alert.start(), alert));
        last.values().removeIf(alert -> alert.status() == Alert.Status.WITHDRAWN);
        return last;
    }

    private static TopologyTestDriver driver(Topics topics, Path state) {
        StreamsBuilder builder = new StreamsBuilder();
        KStream<String, Contribution> contributions = builder.stream(
                        "survivors", Consumed.with(Serdes.String(), STORIES))
                .map((id, story) -> KeyValue.pair(story.cluster(), Contribution.of(story, Instant.EPOCH)));
        KStream<String, TensionPoint> points = new TensionIndexTopology(IndexLimits.DEFAULT, 1, new CommitPace())
                .addTo(builder, contributions, topics);
        AlertTopology.add(builder, points, topics, AlertRules.builtIn(), IndexLimits.DEFAULT);
        Properties kafka = new Properties();
        kafka.put("application.id", "fresh");
        kafka.put("bootstrap.servers", "none:1");
        kafka.put("state.dir", state.toString());
        return new TopologyTestDriver(builder.build(), kafka);
    }
}
