package io.tensionwire.enrich.topology;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.JsonSerde;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/** The topology in a test driver: stories go in, and what readers get comes out. */
final class StoryWire implements AutoCloseable {
    private static final JsonSerde<Story> STORIES = JsonSerde.of(Story.class);

    private final TopologyTestDriver driver;
    private final TestInputTopic<String, byte[]> raw;
    private final TestOutputTopic<String, EnrichedStory> enriched;
    private final TestOutputTopic<byte[], byte[]> rejected;
    private final Instant start;

    StoryWire(Path state, Instant start, Function<Story, Annotations> annotator) {
        this(state, start, annotator, EnrichSettings.DEFAULT);
    }

    StoryWire(Path state, Instant start, Function<Story, Annotations> annotator, EnrichSettings settings) {
        this.start = start;
        Topics topics = new Topics();
        // The test driver forgets what was sent but not yet committed when a record cannot be read, so no transactions
        // here.
        Map<String, String> kafka = Map.of(
                "bootstrap.servers", "none:1", "state.dir", state.toString(), "processing.guarantee", "at_least_once");
        Properties properties = EnrichService.properties(topics, kafka);
        driver = new TopologyTestDriver(EnrichTopology.of(topics, annotator, settings, 1), properties, start);
        raw = driver.createInputTopic(topics.raw(), new StringSerializer(), new ByteArraySerializer());
        enriched = driver.createOutputTopic(
                topics.enriched(),
                new StringDeserializer(),
                JsonSerde.of(EnrichedStory.class).deserializer());
        rejected =
                driver.createOutputTopic(topics.rejected(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    void send(Story story) {
        send(story, start);
    }

    void send(Story story, Instant arrival) {
        raw.pipeInput(story.id(), STORIES.serializer().serialize("raw", story), arrival);
    }

    void advanceWallClockTime(Duration by) {
        driver.advanceWallClockTime(by);
    }

    TestInputTopic<String, byte[]> raw() {
        return raw;
    }

    TestOutputTopic<String, EnrichedStory> enriched() {
        return enriched;
    }

    TestOutputTopic<byte[], byte[]> rejected() {
        return rejected;
    }

    /** Reads what came out, and returns the last of each story, by id. */
    Map<String, EnrichedStory> last() {
        Map<String, EnrichedStory> last = new LinkedHashMap<>();
        enriched.readKeyValuesToList().forEach(next -> last.put(next.key, next.value));
        return last;
    }

    /** Returns how many states of stories are stored. */
    int remembered() {
        int[] count = {0};
        try (var all =
                driver.<String, byte[]>getKeyValueStore(StoryStores.STORIES).prefixScan("s", new StringSerializer())) {
            all.forEachRemaining(next -> count[0]++);
        }
        return count[0];
    }

    @Override
    public void close() {
        driver.close();
    }
}
