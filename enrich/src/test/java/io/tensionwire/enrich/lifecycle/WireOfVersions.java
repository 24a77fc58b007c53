package io.tensionwire.enrich.lifecycle;

import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import java.time.Instant;
import java.util.List;

/**
 * The same life of a story, as wires with different habits of numbering tell it: three versions, one of them sent twice with
 * different text, a kill, and a version that brings the story back.
 */
public enum WireOfVersions {
    /** Every version carries a number, and the kill one of its own. */
    NUMBERED("1", "2", "2", "3", "4", "5"),
    /** No version carries a number. */
    UNNUMBERED(null, null, null, null, null, null),
    /** Some do, in an order that contradicts the times. */
    MIXED("7", null, "b", "2", null, "9"),
    /** The numbers contradict the times, and the kill has none. */
    CONTRARY("3", "2", null, "1", null, null);

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private final String[] numbers;

    WireOfVersions(String... numbers) {
        this.numbers = numbers;
    }

    /** Returns the versions and the kill, without what brings the story back. */
    public List<Story> untilTheKill(String id) {
        return List.of(
                version(id, 0, "One."),
                version(id, 1, "Two."),
                version(id, 2, "Two, mended."),
                version(id, 3, "Three."),
                version(id, 4, null));
    }

    /** Returns what brings the story back. */
    public Story reinstatement(String id) {
        return version(id, 5, "Back.");
    }

    private Story version(String id, int place, String text) {
        return Story.builder(id)
                .version(numbers[place])
                .versionCreated(NOON.plusSeconds(60L * place))
                .firstCreated(NOON)
                .source("a")
                .status(text == null ? StoryStatus.CANCELED : StoryStatus.USABLE)
                .body(text)
                .hashed();
    }
}
