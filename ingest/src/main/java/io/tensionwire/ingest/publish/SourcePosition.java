package io.tensionwire.ingest.publish;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.source.ItemStamp;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a source stands in one of its items, as the topic of positions holds it.
 *
 * @param source the source's name
 * @param item the item's name within the source
 * @param size the item's size in bytes; -1 where nobody knows
 * @param modified when the item was last changed; absent where nobody knows
 * @param bytes how many of its bytes have been published
 * @param lines how many of its lines have been published
 * @param complete whether all of it has been published
 * @param state what the source wants remembered with this position
 * @param stories what was last published of its latest stories, by id: {@link PublishedStories}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record SourcePosition(
        String source,
        String item,
        long size,
        Instant modified,
        long bytes,
        long lines,
        boolean complete,
        Map<String, String> state,
        Map<String, String> stories) {

    /** Fills absent maps and keeps the order of the stories. */
    public SourcePosition {
        state = state == null ? Map.of() : Map.copyOf(state);
        stories = stories == null ? Map.of() : inOrder(stories);
    }

    /** Most items hold one story, and positions are kept by the hundred thousand: a map of one takes a tenth of the memory. */
    private static Map<String, String> inOrder(Map<String, String> stories) {
        return stories.size() < 2 ? Map.copyOf(stories) : Collections.unmodifiableMap(new LinkedHashMap<>(stories));
    }

    /** Returns the position before anything of an item was published. */
    static SourcePosition before(String source, String item) {
        return new SourcePosition(source, item, -1, null, 0, 0, false, Map.of(), Map.of());
    }

    /** Returns this item's position when it has come this far. */
    SourcePosition at(ItemStamp stamp, Progress progress, Map<String, String> published) {
        return new SourcePosition(
                source,
                item,
                stamp.size(),
                stamp.modified(),
                progress.bytes(),
                progress.lines(),
                false,
                state,
                published);
    }

    /** Returns this item's position when all of it has been published. */
    SourcePosition completed(Map<String, String> remembered) {
        return new SourcePosition(source, item, size, modified, bytes, lines, true, remembered, stories);
    }

    /** Tells whether this position was taken in this very item, not in an earlier one of the same name. */
    boolean isIn(ItemStamp stamp) {
        return stamp.isTelling() && stamp.equals(new ItemStamp(size, modified));
    }

    Progress progress() {
        return new Progress(bytes, lines);
    }

    /** Returns the key of the record: {@code <source>/<item>}. */
    String key() {
        return key(source, item);
    }

    static String key(String source, String item) {
        return source + "/" + item;
    }
}
