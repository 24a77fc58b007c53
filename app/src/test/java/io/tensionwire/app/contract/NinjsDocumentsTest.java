package io.tensionwire.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Json;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.contract.ninjs.NinjsVersion;
import io.tensionwire.contract.ninjs.NinjsWriter;
import io.tensionwire.ingest.KnownFormats;
import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Readings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sample wire as ninjs: a reader of ninjs finds in it what the stories say. */
class NinjsDocumentsTest {
    private static final Json<EnrichedStory> STORIES = Json.of(EnrichedStory.class);
    private static final ItemHints HINTS = new ItemHints(new Provenance("ninjs"), "ninjs.json", null, null);

    @TempDir
    static Path folder;

    private static final List<EnrichedStory> ENRICHED = new ArrayList<>();

    @BeforeAll
    static void sendTheSampleWireThrough() throws IOException {
        try (SamplePipeline pipeline = SamplePipeline.run(folder)) {
            for (TestRecord<String, byte[]> record :
                    pipeline.records(pipeline.topics().enriched())) {
                ENRICHED.add(STORIES.read(record.value()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyStoryIsReadAsWhatItSays(NinjsVersion version) throws IOException {
        NinjsWriter writer = new NinjsWriter(version);
        for (EnrichedStory enriched : ENRICHED) {
            Story story = enriched.story();
            Story read = read(writer.write(enriched));

            assertThat(read.status()).isEqualTo(story.status());
            assertThat(read.versionCreated()).isEqualTo(story.versionCreated());
            if (story.status() == StoryStatus.USABLE) {
                assertThat(read.headline()).isEqualTo(story.headline());
                assertThat(read.body()).isEqualTo(story.body());
                assertThat(read.language()).isEqualTo(story.language());
            }
        }
    }

    private static Story read(byte[] document) throws IOException {
        try (Readings readings =
                KnownFormats.all().only("ninjs").read(new ByteArrayInputStream(document), HINTS, Progress.START)) {
            Reading reading = readings.next().orElseThrow();
            assertThat(reading).isInstanceOf(Reading.Read.class);
            return ((Reading.Read) reading).story();
        }
    }
}
