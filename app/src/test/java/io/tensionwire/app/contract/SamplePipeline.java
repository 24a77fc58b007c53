package io.tensionwire.app.contract;

import io.tensionwire.app.demo.SampleWire;
import io.tensionwire.contract.Json;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.Topics;
import io.tensionwire.enrich.annotate.Annotator;
import io.tensionwire.enrich.annotate.Lexicon;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The sample wire on its way through ingest's readers and the whole topology, with the built-in lexicon. */
final class SamplePipeline implements AutoCloseable {
    private static final Json<Story> STORIES = Json.of(Story.class);
    /** Before anything in the sample happens: with what is usual known, its crisis stands out and gives alerts. */
    private static final Instant START = Instant.parse("2026-02-16T00:00:00Z");

    private final Topics topics = new Topics();
    private final TopologyTestDriver driver;
    private final List<Story> stories;

    private SamplePipeline(List<Story> stories, Path state) {
        this.stories = stories;
        Properties kafka = new Properties();
        kafka.put("application.id", "sample");
        kafka.put("bootstrap.servers", "none:1");
        kafka.put("state.dir", state.toString());
        Annotator annotator = new Annotator(Lexicon.load());
        driver = new TopologyTestDriver(
                EnrichTopology.of(topics, annotator::annotate, EnrichSettings.DEFAULT, 1), kafka, START);
    }

    /** Sends the sample wire through. */
    static SamplePipeline run(Path folder) throws IOException {
        SamplePipeline pipeline =
                new SamplePipeline(read(SampleWire.unpack(folder.resolve("sample"))), folder.resolve("state"));
        TestInputTopic<String, byte[]> raw = pipeline.driver.createInputTopic(
                pipeline.topics.raw(), new StringSerializer(), new ByteArraySerializer());
        for (Story story : pipeline.stories) {
            raw.pipeInput(story.id(), STORIES.write(story), story.versionCreated());
            // The points of the index come a few times a second.
            pipeline.driver.advanceWallClockTime(Duration.ofMillis(100));
        }
        return pipeline;
    }

    Topics topics() {
        return topics;
    }

    List<byte[]> stories() {
        return stories.stream().map(STORIES::write).toList();
    }

    /** Returns what came out on a topic. */
    List<TestRecord<String, byte[]>> records(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    private static List<Story> read(SampleWire sample) throws IOException {
        List<Story> stories = new ArrayList<>();
        for (Map.Entry<String, List<Path>> source : sample.plain().entrySet()) {
            for (Path file : source.getValue()) {
                stories.addAll(read(source.getKey(), file));
            }
        }
        stories.addAll(read("sample", sample.lines()));
        stories.add(Story.builder("desk:quiet")
                .versionCreated(START)
                .firstCreated(START)
                .source("desk")
                .language("en")
                .body("Greece accused Turkey of delaying a ferry.")
                .hashed());
        stories.sort(Comparator.comparing(Story::versionCreated));
        return stories;
    }

    private static List<Story> read(String source, Path file) throws IOException {
        Instant modified = Files.getLastModifiedTime(file).toInstant();
        ItemHints hints = new ItemHints(new Provenance(source), file.toString(), modified, modified);
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
