package io.tensionwire.ingest.publish;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was last published under each id, over all items of all sources, so that an unchanged resend in another item is not
 * published again. Bounded: the ids that were not heard of for longest are forgotten and published again, which the lifecycle
 * drops. Not thread-safe.
 */
final class KnownStories {
    private static final int REMEMBERED = 100_000;

    private final Map<String, String> prints = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Knows what the positions remember; where several items hold a story, the one published last. */
    KnownStories(SourcePositions positions) {
        positions.inOrderOfCommit().forEach(position -> position.stories()
                .forEach((id, print) -> put(position.source(), id, print)));
    }

    /** Remembers a story; returns whether it differs from what was last published under its id. */
    boolean put(String source, String id, String print) {
        return !print.equals(prints.put(source + " " + id, print));
    }
}
