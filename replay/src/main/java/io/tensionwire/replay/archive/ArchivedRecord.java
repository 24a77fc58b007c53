package io.tensionwire.replay.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tensionwire.contract.Json;
import io.tensionwire.replay.history.HistoryRecord;
import io.tensionwire.replay.history.Partition;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A record as a line of an archive.
 *
 * @param topic the name of the topic without its prefix
 * @param time the record's timestamp
 * @param key its key; null if it has none
 * @param headers in their order
 * @param value its value; null if it has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArchivedRecord(
        String topic,
        int partition,
        long offset,
        Instant time,
        ArchivedText key,
        List<ArchivedHeader> headers,
        ArchivedText value) {
    private static final Json<ArchivedRecord> JSON = Json.of(ArchivedRecord.class);

    /** A header of a record. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ArchivedHeader(String name, ArchivedText value) {}

    static byte[] line(HistoryRecord record) {
        List<ArchivedHeader> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            headers.add(new ArchivedHeader(header.key(), ArchivedText.of(header.value())));
        }
        return JSON.write(new ArchivedRecord(
                record.partition().topic(),
                record.partition().number(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                ArchivedText.of(record.key()),
                headers,
                ArchivedText.of(record.value())));
    }

    static ArchivedRecord read(byte[] line) throws IOException {
        return JSON.read(line);
    }

    /** Returns the partition that it stood in. */
    Partition place() {
        return new Partition(topic, partition);
    }

    /** Returns the record, whose turn is at this time. */
    HistoryRecord record(long turn) {
        Headers all = new RecordHeaders();
        headers.forEach(header -> all.add(header.name(), header.value().bytes()));
        return new HistoryRecord(place(), offset, time.toEpochMilli(), turn, key.bytes(), value.bytes(), all);
    }
}
