package io.tensionwire.app.sequence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.JsonSerde;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.Topics;
import io.tensionwire.enrich.topology.EnrichSettings;
import io.tensionwire.enrich.topology.EnrichTopology;
import io.tensionwire.ingest.KnownFormats;
import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Readings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/** Files of a folder, read one after the other as ingest reads them, on their way through the topology. */
final class WireSequence implements AutoCloseable {
    private static final String SOURCE = "desk";

    private final Path folder;
    private final JsonNode scenario;
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, Story> raw;
    private final TestOutputTopic<String, EnrichedStory> enriched;
    private final List<EnrichedStory> shown = new ArrayList<>();
    private Instant clock;

    WireSequence(Path folder, Path state, Instant start) throws IOException {
        this.folder = folder;
        scenario = new ObjectMapper().readTree(folder.resolve("scenario.json").toFile());
        clock = start;
        Topics topics = new Topics();
        Properties kafka = new Properties();
        kafka.put("application.id", "sequence");
        kafka.put("bootstrap.servers", "none:1");
        kafka.put("state.dir", state.toString());
        kafka.put("processing.guarantee", "exactly_once_v2");
        driver = new TopologyTestDriver(
                EnrichTopology.of(topics, story -> Annotations.NONE, EnrichSettings.DEFAULT, 1), kafka, start);
        raw = driver.createInputTopic(
                topics.raw(), new StringSerializer(), JsonSerde.of(Story.class).serializer());
        enriched = driver.createOutputTopic(
                topics.enriched(),
                new StringDeserializer(),
                JsonSerde.of(EnrichedStory.class).deserializer());
    }

    /** Returns what must hold in the end, by story or by time of the clock. */
    JsonNode expectations() {
        return scenario.path("final");
    }

    void run() throws IOException {
        for (JsonNode step : scenario.path("steps")) {
            for (Story story : stories(folder.resolve(step.path("file").asText()))) {
                raw.pipeInput(story.id(), story, clock);
            }
        }
    }

    void advanceTo(Instant time) {
        // The driver asks what waits for the clock once in an advance, and then only if the time since is long enough.
        driver.advanceWallClockTime(Duration.between(clock, time));
        clock = time;
    }

    /** Returns everything that came out until now. */
    List<EnrichedStory> shown() {
        shown.addAll(enriched.readValuesToList());
        return shown;
    }

    /** Returns everything that came out until now of the story of this guid. */
    List<EnrichedStory> shown(String guid) {
        return shown().stream()
                .filter(story -> story.story().id().equals(id(guid)))
                .toList();
    }

    static String id(String guid) {
        return SOURCE + ":" + guid;
    }

    private static List<Story> stories(Path file) throws IOException {
        ItemHints hints = new ItemHints(new Provenance(SOURCE), file.toString(), null, null);
        List<Story> stories = new ArrayList<>();
        try (Readings readings = KnownFormats.all().read(Files.newInputStream(file), hints, Progress.START)) {
            for (Optional<Reading> next = readings.next(); next.isPresent(); next = readings.next()) {
                if (next.get() instanceof Reading.Read read) {
                    stories.add(read.story());
                }
            }
        }
        return stories;
    }

    @Override
    public void close() {
        driver.close();
    }
}
