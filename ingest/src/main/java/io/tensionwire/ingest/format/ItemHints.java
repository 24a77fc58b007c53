package io.tensionwire.ingest.format;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What is known of an item from outside its bytes; fills what the bytes leave open.
 *
 * @param origin what is configured of the source
 * @param item the item's name within its source, such as a path
 * @param modified when the item was last changed; null where nobody knows
 * @param arrival when it arrived here; null where it is only looked at: times that the bytes do not give stay absent then
 * @param declared the encoding that its transport declares, such as an HTTP header; null if none
 */
public record ItemHints(Provenance origin, String item, Instant modified, Instant arrival, Charset declared) {
    private static final Pattern PACKED = Pattern.compile("(?i)\\.(?:gz|zst)$");

    /** Hints of an item whose transport says nothing of its encoding. */
    public ItemHints(Provenance origin, String item, Instant modified, Instant arrival) {
        this(origin, item, modified, arrival, null);
    }

    /** Returns the encoding declared for bytes that do not tell themselves: the transport's word, else the source's. */
    public Charset charset() {
        return declared == null ? origin.charset() : declared;
    }

    /** Returns these hints for what an archive of this name holds: {@code day.jsonl.gz} holds {@code day.jsonl}. */
    ItemHints unpacked() {
        String name = PACKED.matcher(item).replaceFirst("");
        return new ItemHints(origin, name, modified, arrival, declared);
    }

    /** Returns the item's file name: its name behind the last slash, without its last extension. */
    public String fileName() {
        String name = item.substring(item.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
