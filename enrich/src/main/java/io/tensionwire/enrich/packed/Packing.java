package io.tensionwire.enrich.packed;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * The layout of one type of internal record. Every value begins with the number of its layout, so that state of another release
 * is told from damage. Thread-safe.
 *
 * @param <T> the record
 * @param layout 1 to 127; another one whenever the parts of the record change
 * @param write lays down the parts of a record
 * @param read takes them up again, in the same order
 */
public record Packing<T>(int layout, BiConsumer<T, PackedWriter> write, Function<PackedReader, T> read)
        implements Serde<T> {

    @Override
    public Serializer<T> serializer() {
        return (topic, value) -> value == null ? null : packed(value);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> bytes == null ? null : unpacked(topic, bytes);
    }

    private byte[] packed(T value) {
        PackedWriter writer = new PackedWriter();
        writer.whole(layout);
        write.accept(value, writer);
        return writer.toBytes();
    }

    private T unpacked(String topic, byte[] bytes) {
        try {
            PackedReader reader = new PackedReader(bytes);
            long found = reader.whole();
            if (found != layout) {
                throw new SerializationException(
                        topic + " holds records of layout " + found + ", this release reads layout " + layout
                                + ": reset the application, or run the release that wrote them");
            }
            return read.apply(reader);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new SerializationException(topic + " holds a damaged record of " + bytes.length + " bytes", e);
        }
    }
}
