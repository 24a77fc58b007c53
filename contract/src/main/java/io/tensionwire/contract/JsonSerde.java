package io.tensionwire.contract;

import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Plain JSON as Kafka's serde: no magic byte, no schema registry. Thread-safe.
 *
 * @param <T> the record
 */
public final class JsonSerde<T> implements Serde<T> {
    private final Json<T> json;

    /** A serde over this JSON form. */
    public JsonSerde(Json<T> json) {
        this.json = json;
    }

    /** Returns the serde of this record type. */
    public static <T> JsonSerde<T> of(Class<T> type) {
        return new JsonSerde<>(Json.of(type));
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, value) -> value == null ? null : json.write(value);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> {
            try {
                return bytes == null ? null : json.read(bytes);
            } catch (IOException e) {
                throw new SerializationException(e.getMessage(), e);
            }
        };
    }
}
