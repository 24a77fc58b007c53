package io.tensionwire.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordHeadersTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Topics TOPICS = new Topics();

    @ParameterizedTest
    @EnumSource
    void everyKindOfRecordCarriesWhatCloudEventsRequires(EventType type) {
        Headers headers = headers(type, NOON);

        assertThat(text(headers, "ce_specversion")).isEqualTo("1.0");
        assertThat(text(headers, "ce_type")).matches("io\\.tensionwire\\.[a-z-]+\\.v1");
        assertThat(text(headers, "ce_id")).isEqualTo("a:1#1");
        assertThat(text(headers, "ce_source")).isEqualTo("/wire/enrich");
        assertThat(text(headers, "ce_time")).isEqualTo("2026-03-02T12:00:00Z");
    }

    @Test
    void aValueOfJsonNamesItsSchemaAndBytesAsFoundNameNone() {
        Headers story = headers(EventType.ENRICHED_STORY, NOON);
        Headers rejected = headers(EventType.REJECTED, NOON);

        assertThat(text(story, "ce_dataschema")).isEqualTo("urn:tensionwire:schema:1.0:enriched-story");
        assertThat(text(story, "content-type")).isEqualTo("application/json");
        assertThat(text(rejected, "ce_dataschema")).isNull();
        assertThat(text(rejected, "content-type")).isEqualTo("application/octet-stream");
    }

    @Test
    void aTimeThatRfc3339CannotTellIsLeftOut() {
        assertThat(text(headers(EventType.STORY, Instant.parse("+12026-03-02T12:00:00Z")), "ce_time"))
                .isNull();
        assertThat(text(headers(EventType.STORY, null), "ce_time")).isNull();
    }

    @Test
    void theSourceIsAUriReferenceThatTellsPrefixesApart() {
        assertThat(new Topics("replay.may.").eventSource("enrich")).isEqualTo("/replay.may/enrich");
        assertThat(new Topics(".").eventSource("enrich")).isEqualTo("/enrich");
        String odd = TOPICS.eventSource("ingest", "Kabar Laut/été");
        assertThat(odd).isEqualTo("/wire/ingest/Kabar%20Laut%2F%C3%A9t%C3%A9");
        assertThat(URI.create(odd).getPath()).endsWith("Kabar Laut/été");
    }

    @Test
    void whatIsRejectedTwiceIsOneEventAndOtherBytesAtThePlaceAreAnother() {
        String first = text(rejected("nonsense", NOON), "ce_id");

        assertThat(text(rejected("nonsense", NOON.plusSeconds(5)), "ce_id")).isEqualTo(first);
        assertThat(text(rejected("rubbish", NOON), "ce_id")).isNotEqualTo(first);
        assertThat(text(rejected("nonsense", NOON), "ce_source")).isEqualTo("/wire/ingest");
    }

    @Test
    void noTwoEventsGetTheSameNumberNotEvenOfSeveralRuns() {
        Set<String> given = new HashSet<>();
        for (EventNumbers run : new EventNumbers[] {new EventNumbers(), new EventNumbers()}) {
            for (int i = 0; i < 1000; i++) {
                given.add(run.next());
            }
        }
        assertThat(given).hasSize(2000);
    }

    private static Headers headers(EventType type, Instant time) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>("topic", null);
        RecordHeaders.cloudEvent(record.headers(), type, "a:1#1", TOPICS.eventSource("enrich"), time);
        return record.headers();
    }

    private static Headers rejected(String bytes, Instant now) {
        return new RejectedRecord(null, bytes.getBytes(UTF_8), RejectedRecord.INGEST, "kabar/day.jsonl#2", "no story")
                .toProducerRecord(TOPICS, now)
                .headers();
    }

    private static String text(Headers headers, String name) {
        return RecordHeaders.text(headers, name);
    }
}
