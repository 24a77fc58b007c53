package io.tensionwire.dashboard.stream;

import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Json;
import io.tensionwire.contract.ninjs.NinjsVersion;
import io.tensionwire.contract.ninjs.NinjsWriter;
import io.tensionwire.dashboard.window.Entry;
import io.tensionwire.dashboard.window.PublicTopic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What is told of a record: the record as it stands on its topic, or its story in another form. Thread-safe. */
public final class EventFormat {
    private static final Json<EnrichedStory> STORIES = Json.of(EnrichedStory.class);

    private static final Map<String, Function<Entry, byte[]>> FORMATS = Map.of(
            "json", Entry::value,
            "ninjs", ninjs(NinjsVersion.V3_0),
            "ninjs-3.0", ninjs(NinjsVersion.V3_0),
            "ninjs-2.1", ninjs(NinjsVersion.V2_1));

    private EventFormat() {}

    /**
     * Returns the format of this name.
     *
     * @throws BadRequestException if there is none
     */
    public static Function<Entry, byte[]> named(String name) {
        Function<Entry, byte[]> format = FORMATS.get(name);
        if (format == null) {
            throw new BadRequestException(
                    "format must be one of " + String.join(", ", new TreeMap<>(FORMATS).keySet()));
        }
        return format;
    }

    private static Function<Entry, byte[]> ninjs(NinjsVersion version) {
        NinjsWriter writer = new NinjsWriter(version);
        return entry -> entry.topic() == PublicTopic.STORIES ? written(entry, writer) : entry.value();
    }

    private static byte[] written(Entry entry, NinjsWriter writer) {
        try {
            return writer.write(STORIES.read(entry.value()));
        } catch (IOException e) {
            throw new UncheckedIOException("a record that was read once cannot be read again", e);
        }
    }
}
