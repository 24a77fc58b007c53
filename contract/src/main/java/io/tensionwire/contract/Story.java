package io.tensionwire.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One version of a wire story, as ingest publishes it.
 *
 * @param id {@code <source>:<guid of the story family>}, equal for all versions of the story; never blank
 * @param version the version as the wire gives it; null if it gives none
 * @param versionCreated when this version was made; null only before ingest has set it
 * @param firstCreated when the first version was made; null only before ingest has set it
 * @param status whether the story may be shown; usable where the wire says nothing
 * @param source the configured name of the source that it came from
 * @param provider the agency that wrote it
 * @param language BCP 47 tag
 * @param headline the headline, one line
 * @param byline who wrote it
 * @param dateline place, date and agency that open the body, without the closing dash
 * @param body plain text, paragraphs parted by a blank line; null in a kill
 * @param slugline the wire's working title
 * @param urgency 1 (flash) to 9 (user defined); null where the wire gives none
 * @param embargoedUntil when the story may be shown at the earliest; null without an embargo
 * @param link where the provider publishes it
 * @param corrects the id of the story that this one corrects under an id of its own; null in all others
 * @param subjects the wire's own subjects
 * @param signals what kind of story this is, see {@link Signal}
 * @param repairs what reading it had to mend, in the order of mending
 * @param contentHash {@link ContentHash} of what a reader sees
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Story(
        String id,
        String version,
        Instant versionCreated,
        Instant firstCreated,
        StoryStatus status,
        String source,
        String provider,
        String language,
        String headline,
        String byline,
        String dateline,
        String body,
        String slugline,
        Integer urgency,
        Instant embargoedUntil,
        String link,
        String corrects,
        List<Subject> subjects,
        List<String> signals,
        List<String> repairs,
        String contentHash) {

    /**
     * Fills what is absent: status usable, lists empty.
     *
     * @throws IllegalArgumentException if the id is absent or blank
     */
    public Story {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("a story needs an \"id\" that is not blank");
        }
        status = Objects.requireNonNullElse(status, StoryStatus.USABLE);
        subjects = subjects == null ? List.of() : List.copyOf(subjects);
        signals = signals == null ? List.of() : List.copyOf(signals);
        repairs = repairs == null ? List.of() : List.copyOf(repairs);
    }

    /** Returns a builder for a story of this id. */
    public static StoryBuilder builder(String id) {
        return new StoryBuilder(id);
    }

    /** Returns a builder that starts from this story. */
    public StoryBuilder toBuilder() {
        return new StoryBuilder(this);
    }

    /**
     * Returns what is left of this story when its text must not be seen: identity, version, times, status and source.
     *
     * @param shown the status that the remaining record carries
     */
    public Story withoutText(StoryStatus shown) {
        return builder(id)
                .version(version)
                .versionCreated(versionCreated)
                .firstCreated(firstCreated)
                .status(shown)
                .source(source)
                .provider(provider)
                .language(language)
                .contentHash(contentHash)
                .build();
    }
}
