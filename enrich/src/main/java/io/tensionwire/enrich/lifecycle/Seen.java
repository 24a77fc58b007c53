package io.tensionwire.enrich.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The set of what was seen of one story, reduced to what can ever matter. Adding is commutative, associative and idempotent,
 * so that the outcome does not depend on the order of arrival.
 *
 * <p>Numbered versions are ordered by number and the others by time. To compare a numbered with an unnumbered version there
 * is only the time, and the three rules together are no order: 2 may be above 1 by number, 1 above "b" by time and "b" above 2
 * by time. So the best of each kind is kept with its text, and the later of these two holds.
 *
 * @param numbered the highest version that carries a number; null if none was seen
 * @param unnumbered the latest version without one; null if none was seen
 * @param kills null if none was seen
 * @param embargo the latest embargo of all versions; null without one
 * @param corrections which stories correct this one, by their id
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Seen(Edition numbered, Edition unnumbered, Kills kills, Instant embargo, List<Correction> corrections) {
    static final Seen NOTHING = new Seen(null, null, null, null, List.of());

    /** Copies the list; an absent one is empty. */
    public Seen {
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
    }

    Seen with(Story story) {
        if (story.status() == StoryStatus.CANCELED) {
            return new Seen(numbered, unnumbered, Kills.with(kills, story), embargo, corrections);
        }
        Edition edition = Edition.of(story);
        Instant latest = Stream.of(embargo, story.embargoedUntil())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return edition.key().isNumbered()
                ? new Seen(
                        Edition.later(numbered, edition, VersionKey.BY_NUMBER), unnumbered, kills, latest, corrections)
                : new Seen(
                        numbered, Edition.later(unnumbered, edition, VersionKey.BY_TIME), kills, latest, corrections);
    }

    Seen with(Correction correction) {
        List<Correction> others = new ArrayList<>(corrections);
        others.removeIf(known -> known.by().equals(correction.by()));
        if (!correction.withdrawn()) {
            others.add(correction);
        }
        return new Seen(numbered, unnumbered, kills, embargo, others);
    }

    Seen withoutTexts() {
        return new Seen(
                numbered == null ? null : numbered.withoutText(),
                unnumbered == null ? null : unnumbered.withoutText(),
                kills,
                embargo,
                corrections);
    }

    /** Returns the version that holds, whether or not the story is killed; null if none was seen. */
    Edition latest() {
        return numbered == null ? unnumbered : unnumbered == null ? numbered : later();
    }

    /**
     * Returns what a reader must see.
     *
     * <p>An embargo covers all versions of a story, so the latest one counts; but a newest version that names none lifts it.
     *
     * @param now wall clock time, against which the embargo is held
     */
    Outcome outcome(Instant now) {
        Edition latest = latest();
        if (kills != null && (latest == null || !kills.areOutlivedBy(latest))) {
            return new Outcome.Visible(kills.latest().story(), null);
        }
        if (latest == null) {
            return new Outcome.Nothing();
        }
        Story story = latest.story();
        if (story.status() == StoryStatus.WITHHELD) {
            return new Outcome.Visible(story, null);
        }
        if (story.embargoedUntil() != null && now.isBefore(embargo)) {
            return new Outcome.Waiting(story, embargo);
        }
        return latest.forgotten() ? new Outcome.Nothing() : new Outcome.Visible(story, supersededBy());
    }

    private Edition later() {
        return VersionKey.BY_TIME.compare(numbered.key(), unnumbered.key()) > 0 ? numbered : unnumbered;
    }

    private String supersededBy() {
        return corrections.stream().max(Correction.BY_TIME).map(Correction::by).orElse(null);
    }
}
