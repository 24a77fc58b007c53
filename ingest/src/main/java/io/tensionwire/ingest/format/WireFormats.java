package io.tensionwire.ingest.format;

import io.tensionwire.ingest.archive.Archive;
import io.tensionwire.ingest.archive.ArchiveException;
import io.tensionwire.ingest.archive.Packing;
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

    private static final int BUFFER = 2 * OPENING;

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
     * Reads an item in the format found for it; one that no format recognises is refused. What is packed with gzip or zstd is
     * read as what it holds, and other archives are refused.
     *
     * @param bytes the item from its beginning; closed with the readings
     * @throws IOException if the bytes cannot be had
     */
    public Readings read(InputStream bytes, ItemHints hints, Progress from) throws IOException {
        // What lies in memory needs no buffer, which would be larger than most items.
        InputStream buffered = bytes instanceof HeldBytes ? bytes : new BufferedInputStream(bytes, BUFFER);
        if (from.equals(Progress.END)) {
            return ((Readings) Optional::empty).closing(buffered);
        }
        byte[] opening = opening(buffered);
        Packing packing = Packing.of(opening);
        if (packing == Packing.NONE) {
            return read(buffered, opening, hints, from).closing(buffered);
        }
        return new PackedReadings(
                new Archive(buffered, packing, Reading.Refused.KEPT),
                archive -> readUnpacked(new BufferedInputStream(archive, BUFFER), hints.unpacked(), from));
    }

    private Readings readUnpacked(InputStream content, ItemHints hints, Progress from) throws IOException {
        byte[] opening = opening(content);
        Packing packing = Packing.of(opening);
        if (packing != Packing.NONE) {
            throw new ArchiveException("the archive holds " + packing.article()
                    + ", which is not read; pack each file once, with gzip or zstd");
        }
        return read(content, opening, hints, from);
    }

    private Readings read(InputStream bytes, byte[] opening, ItemHints hints, Progress from) throws IOException {
        Optional<WireFormat> format = of(text(bytes, opening, hints));
        return format.isPresent() ? format.get().read(bytes, hints, from) : Unrecognised.readings(bytes, from);
    }

    private static String text(InputStream bytes, byte[] opening, ItemHints hints) {
        boolean isWhole = bytes instanceof HeldBytes held && held.all() == opening;
        return isWhole
                ? ((HeldBytes) bytes).decoded(hints.charset()).text()
                : TextDecoder.decode(opening, hints.charset()).text();
    }

    /** Returns the first bytes of a stream that can go back to its beginning. */
    private static byte[] opening(InputStream bytes) throws IOException {
        if (bytes instanceof HeldBytes held && held.all().length <= OPENING) {
            return held.all();
        }
        bytes.mark(OPENING);
        byte[] opening = bytes.readNBytes(OPENING);
        bytes.reset();
        return opening;
    }
}
