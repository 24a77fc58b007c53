package io.tensionwire.ingest.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The formats that are known, and how an item's format is found: by the ending of its name, else by its content.
 *
 * @param known in the order in which they are asked; the last one takes what no other recognises
 */
public record WireFormats(List<WireFormat> known) {
    /** How many bytes a format sees to recognise an item by. */
    public static final int OPENING = 4096;

    /** All formats of this package, plain text last. */
    public WireFormats() {
        this(List.of(new JsonLinesFormat(), new PlainTextFormat()));
    }

    /** Copies the list. */
    public WireFormats {
        if (known.isEmpty()) {
            throw new IllegalArgumentException("at least one wire format is needed");
        }
        known = List.copyOf(known);
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

    /** Returns the format that an item of this name with these first bytes is read as. */
    public WireFormat of(String item, byte[] opening) {
        String name = item.toLowerCase(Locale.ROOT);
        for (WireFormat format : known) {
            if (format.fileEndings().stream().anyMatch(name::endsWith)) {
                return format;
            }
        }
        for (WireFormat format : known) {
            if (format.recognises(opening)) {
                return format;
            }
        }
        return known.get(known.size() - 1);
    }

    /**
     * Reads an item in the format found for it.
     *
     * @param bytes the item from its beginning; closed with the readings
     * @throws IOException if the bytes cannot be had
     */
    public Readings read(InputStream bytes, ItemHints hints, Progress from) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(bytes, 1 << 16);
        buffered.mark(OPENING);
        byte[] opening = buffered.readNBytes(OPENING);
        buffered.reset();
        return of(hints.item(), opening).read(buffered, hints, from).closing(buffered);
    }
}
