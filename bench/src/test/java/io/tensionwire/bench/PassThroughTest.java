package io.tensionwire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.JsonSerde;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.Topics;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassThroughTest {
    private static final JsonSerde<Story> STORIES = JsonSerde.of(Story.class);

    @TempDir
    Path state;

    private final Story story = new StoryGenerator(Phrasebook.load(), 1, StoryGenerator.SHORT_BODY).story(3);
    private TopologyTestDriver driver;
    private TestInputTopic<String, Story> raw;
    private TestOutputTopic<String, Story> passed;

    @BeforeEach
    void start() {
        Topics topics = new Topics();
        Properties properties = new Properties();
        properties.putAll(new StreamsSettings("none:1", state, 1, 25).over(topics));
        driver = new TopologyTestDriver(PassThrough.of(topics), properties);
        raw = driver.createInputTopic(topics.raw(), new StringSerializer(), STORIES.serializer());
        passed = driver.createOutputTopic(topics.enriched(), new StringDeserializer(), STORIES.deserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void aStoryComesOutAsItWentIn() {
        raw.pipeInput(story.id(), story);

        assertThat(passed.readKeyValuesToList()).containsExactly(KeyValue.pair(story.id(), story));
    }

    @Test
    void itRemembersHowOftenItSawAStory() {
        raw.pipeInput(story.id(), story);
        raw.pipeInput(story.id(), story);

        assertThat(driver.<String, Long>getKeyValueStore(PassThrough.VERSIONS_SEEN)
                        .get(story.id()))
                .isEqualTo(2);
    }
}
