package io.tensionwire.ingest.newsml;

import io.tensionwire.ingest.format.Notice;
import io.tensionwire.ingest.words.WordList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the words for kinds of items mean, by {@code item-kinds.txt}. */
final class ItemKinds {
    private static final Map<String, String> MEANINGS = WordList.of(ItemKinds.class, "item-kinds.txt").stream()
            .map(line -> line.split("\\s+"))
            .collect(Collectors.toUnmodifiableMap(columns -> columns[0], columns -> columns[1]));
    private static final List<String> NOTICES = List.of("heartbeat", "test", "service");

    private ItemKinds() {}

    /** Returns what an item of this kind is if it is no story. */
    static Optional<Notice> notice(String kind) {
        return meaning(kind).filter(NOTICES::contains).map(word -> Notice.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    /** Returns the signal of a story of this kind that is no text: picture, graphic, audio, video or package. */
    static Optional<String> signal(String kind) {
        return meaning(kind).filter(word -> !NOTICES.contains(word));
    }

    private static Optional<String> meaning(String kind) {
        return Optional.ofNullable(MEANINGS.get(kind.toLowerCase(Locale.ROOT)));
    }
}
