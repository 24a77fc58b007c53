package io.tensionwire.ingest.story;

import io.tensionwire.contract.StoryStatus;
import io.tensionwire.ingest.words.WordList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a wire's words of status mean: the IPTC's {@code pubStatus} and what else is in use, from {@code statuses.txt}. */
public enum PublishingStatus {
    /** May be published. */
    USABLE,
    /** May be published once its embargo ends. */
    EMBARGOED,
    /** Must not be published until a later version releases it. */
    WITHHELD,
    /** Killed. */
    CANCELED;

    private static final Map<String, PublishingStatus> WORDS =
            WordList.of(PublishingStatus.class, "statuses.txt").stream()
                    .map(line -> line.split("\\s+"))
                    .collect(Collectors.toUnmodifiableMap(
                            columns -> columns[0], columns -> valueOf(columns[1].toUpperCase(Locale.ROOT))));

    /**
     * Returns what this word means; empty if nobody knows, which must never be read as usable.
     *
     * @param word a word or a QCode such as {@code stat:canceled}, in any case
     */
    public static Optional<PublishingStatus> of(String word) {
        String local = word.substring(word.lastIndexOf(':') + 1).strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(WORDS.get(local));
    }

    StoryStatus shown() {
        return switch (this) {
            case USABLE, EMBARGOED -> StoryStatus.USABLE;
            case WITHHELD -> StoryStatus.WITHHELD;
            case CANCELED -> StoryStatus.CANCELED;
        };
    }
}
