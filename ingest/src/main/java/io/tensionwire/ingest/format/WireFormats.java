package io.tensionwire.ingest.format;

import io.tensionwire.ingest.charset.TextDecoder;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The formats that a source may be written in, and how an item's format is found: by its content.
 *
 * @param known in the order in which they are asked
 */
public record WireFormats(List<WireFormat> known) {
    /** How many bytes an item is recognised by. */
    public static final int OPENING = 8192;

    private static final int BUFFER = 1 << 16;

    /** Copies the list. */
    public WireFormats {
        if (known.isEmpty()) {
            throw new IllegalArgumentException("at least one wire format is needed");
        }
        known = List.copyOf(known);
    }

    /**
     * Returns these formats narrowed to the one of this name, which then reads every item.
     *
     * @throws IllegalArgumentException if there is none; the message lists those there are
     */
    public WireFormats only(String name) {
        return new WireFormats(List.of(named(name)));
    }

    /**
     * Returns the format of this name.
     *
     * @throws IllegalArgumentException if there is none; the message lists those there are
     */
    public WireFormat named(String name) {
        return known.stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no wire format \"" + name + "\"; known are "
                        + known.stream().map(WireFormat::name).collect(Collectors.joining(", "))));
    }

    /** Returns the format of an item that begins like this; the only one there is, whatever it begins like. */
    public Optional<WireFormat> of(String opening) {
        return known.size() == 1
                ? Optional.of(known.get(0))
                : known.stream().filter(format -> format.recognises(opening)).findFirst();
    }

    /**
     * Reads an item in the format found for it; one that no format recognises is refused.
     *
     * @param bytes the item from its beginning; closed with the readings
     * @throws IOException if the bytes cannot be had
     */
    public Readings read(InputStream bytes, ItemHints hints, Progress from) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(bytes, BUFFER);
        buffered.mark(OPENING);
        byte[] opening = buffered.readNBytes(OPENING);
        buffered.reset();
        Optional<WireFormat> format =
                of(TextDecoder.decode(opening, hints.charset()).text());
        Readings readings =
                format.isPresent() ? format.get().read(buffered, hints, from) : Unrecognised.readings(buffered, from);
        return readings.closing(buffered);
    }
}
