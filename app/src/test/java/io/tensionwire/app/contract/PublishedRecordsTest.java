package io.tensionwire.app.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tensionwire.contract.ContractSchema;
import io.tensionwire.contract.EventType;
import io.tensionwire.contract.RecordHeaders;
import io.tensionwire.ingest.publish.SourcePosition;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the whole pipeline publishes today keeps to every version of the contract that was ever released. */
class PublishedRecordsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final ReleasedSchemas SCHEMAS = new ReleasedSchemas();

    @TempDir
    static Path folder;

    private static SamplePipeline pipeline;
    private static List<TestRecord<String, byte[]>> enriched;
    private static List<TestRecord<String, byte[]>> points;
    private static List<TestRecord<String, byte[]>> alerts;

    @BeforeAll
    static void sendTheSampleWireThrough() throws IOException {
        pipeline = SamplePipeline.run(folder);
        enriched = pipeline.records(pipeline.topics().enriched());
        points = pipeline.records(pipeline.topics().tensionIndex());
        alerts = pipeline.records(pipeline.topics().tensionAlerts());
    }

    @AfterAll
    static void close() {
        pipeline.close();
    }

    @Test
    void rawStories() {
        assertThat(pipeline.stories()).isNotEmpty().allSatisfy(story -> assertThat(SCHEMAS.faults("story", story))
                .isEmpty());
    }

    @Test
    void enrichedStoriesKillsIncluded() {
        check(EventType.ENRICHED_STORY, enriched);
        assertThat(enriched)
                .anySatisfy(
                        record -> assertThat(new String(record.value(), UTF_8)).contains("\"status\":\"canceled\""))
                .allSatisfy(
                        record -> assertThat(tree(record).path("id").asText()).isEqualTo(record.key()));
    }

    @Test
    void pointsOfTheTensionIndex() {
        check(EventType.TENSION_POINT, points);
        assertThat(points).allSatisfy(record -> {
            JsonNode point = tree(record);
            assertThat(record.key())
                    .isEqualTo(String.join(
                            " ",
                            point.path("subject").asText(),
                            point.path("bucket").asText(),
                            point.path("start").asText()));
        });
    }

    @Test
    void alerts() {
        check(EventType.ALERT, alerts);
        assertThat(alerts).allSatisfy(record -> assertThat(record.key())
                .isEqualTo(tree(record).path("subject").asText()));
    }

    @Test
    void noTwoEventsOfASourceHaveOneId() {
        List<String> ids = new ArrayList<>();
        Stream.of(enriched, points, alerts)
                .flatMap(List::stream)
                .forEach(record -> ids.add(RecordHeaders.text(record.headers(), RecordHeaders.SOURCE)
                        + ' '
                        + RecordHeaders.text(record.headers(), RecordHeaders.ID)));

        assertThat(ids).doesNotHaveDuplicates();
    }

    /** Schemas allow what they do not name, so that fields can be added: a field that none names would not be noticed. */
    @Test
    void theSchemasNameEveryFieldThatIsPublished() throws IOException {
        checkNamed("enriched-story", enriched);
        checkNamed("tension-point", points);
        checkNamed("alert", alerts);
    }

    @Test
    void theSchemaOfPositionsSaysWhatTheyAre() throws IOException {
        List<String> said = new ArrayList<>();
        JSON.readTree(new ContractSchema(ContractSchema.LATEST, "position").json())
                .path("properties")
                .fieldNames()
                .forEachRemaining(said::add);

        assertThat(said)
                .containsExactlyElementsOf(Stream.of(SourcePosition.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    private static void check(EventType type, List<TestRecord<String, byte[]>> records) {
        assertThat(records).isNotEmpty().allSatisfy(record -> {
            assertThat(SCHEMAS.faults(type.label(), record.value())).isEmpty();
            assertThat(SCHEMAS.faults("headers", headers(record))).isEmpty();
            assertThat(RecordHeaders.text(record.headers(), RecordHeaders.TYPE)).isEqualTo(type.type());
            assertThat(RecordHeaders.text(record.headers(), RecordHeaders.SOURCE))
                    .isEqualTo("/wire/enrich");
        });
    }

    private static void checkNamed(String name, List<TestRecord<String, byte[]>> records) throws IOException {
        Set<String> named = new HashSet<>();
        for (JsonNode properties : JSON.readTree(new ContractSchema(ContractSchema.LATEST, name).json())
                .findValues("properties")) {
            properties.fieldNames().forEachRemaining(named::add);
        }
        Set<String> found = new HashSet<>();
        records.forEach(record -> addFields(tree(record), found));
        assertThat(named).as(name).containsAll(found);
    }

    private static void addFields(JsonNode node, Set<String> fields) {
        node.fieldNames().forEachRemaining(fields::add);
        node.forEach(child -> addFields(child, fields));
    }

    private static byte[] headers(TestRecord<String, byte[]> record) {
        ObjectNode headers = JSON.createObjectNode();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), UTF_8));
        }
        return headers.toString().getBytes(UTF_8);
    }

    private static JsonNode tree(TestRecord<String, byte[]> record) {
        try {
            return JSON.readTree(record.value());
        } catch (IOException e) {
            throw new IllegalArgumentException("no JSON under " + record.key(), e);
        }
    }
}
