package io.tensionwire.contract;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One record type as plain UTF-8 JSON. The same value always gives the same bytes: fields stand in the order of the record,
 * absent values are left out, instants are ISO 8601 in UTC. Thread-safe.
 *
 * @param <T> the record
 */
public final class Json<T> {
    /** The longest text of one field that is read, in characters. */
    public static final int LONGEST_TEXT = 20_000_000;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            // Fields may be added anywhere: who reads with the records of before must not break.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static {
        MAPPER.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(LONGEST_TEXT)
                        .maxNestingDepth(64)
                        .build());
    }

    private final QuickForm<T> quick;
    private final ObjectReader reader;
    private final ObjectWriter writer;
    private final String name;

    private Json(Class<T> type, QuickForm<T> quick) {
        this.quick = quick;
        reader = MAPPER.readerFor(type).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        writer = MAPPER.writerFor(type);
        name = type.getSimpleName();
    }

    /** Returns the JSON form of this record type. */
    public static <T> Json<T> of(Class<T> type) {
        return new Json<>(type, quickForm(type));
    }

    /** Returns a form that leaves everything to Jackson, which tests compare with. */
    static <T> Json<T> byJackson(Class<T> type) {
        return new Json<>(type, QuickForm.none());
    }

    /**
     * Reads one value.
     *
     * @throws IOException if the bytes are not JSON of this record; the message names the line and column, never the text
     */
    public T read(byte[] bytes) throws IOException {
        Optional<T> usual = quick.read(bytes);
        return usual.isPresent() ? usual.get() : readByJackson(bytes);
    }

    /** Returns the value's bytes. */
    public byte[] write(T value) {
        return quick.written(value).orElseGet(() -> writtenByJackson(value));
    }

    @SuppressWarnings("unchecked") // The form is that of the type.
    private static <T> QuickForm<T> quickForm(Class<T> type) {
        if (type == Story.class) {
            return (QuickForm<T>) new QuickStory();
        }
        if (type == EnrichedStory.class) {
            return (QuickForm<T>) new QuickEnrichedStory();
        }
        return type == TensionPoint.class ? (QuickForm<T>) new QuickTensionPoint() : QuickForm.none();
    }

    private T readByJackson(byte[] bytes) throws IOException {
        T value;
        try {
            value = reader.readValue(bytes);
        } catch (JsonProcessingException e) {
            throw new IOException(reason(e), e);
        }
        if (value == null) {
            throw new IOException("expected a JSON object of " + name + ", found null");
        }
        return value;
    }

    private byte[] writtenByJackson(T value) {
        try {
            return writer.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a " + name + " cannot be written as JSON", e);
        }
    }

    /** Says what is wrong and where, without the parser's own words: they quote the text, which may be under embargo. */
    private String reason(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        if (e instanceof ValueInstantiationException && e.getCause() instanceof IllegalArgumentException) {
            return "not a " + name + ": " + e.getCause().getMessage();
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String field = mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                    .collect(Collectors.joining("."));
            return "not a " + name + ": the value of \"" + field + "\" cannot be read" + where;
        }
        return "not a " + name + ": the JSON is broken" + where;
    }
}
