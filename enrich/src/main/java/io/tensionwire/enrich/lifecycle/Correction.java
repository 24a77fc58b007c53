package io.tensionwire.enrich.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;

/**
 * A story corrects another one under an id of its own.
 *
 * @param by the id of the story that corrects
 * @param created when its version was made; null if unknown
 * @param withdrawn whether it corrects no more: it was killed or withheld, or a newer version corrects another story
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Correction(String by, Instant created, boolean withdrawn) {
    static final Comparator<Correction> BY_TIME = Comparator.comparing(
                    Correction::created, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .thenComparing(Correction::by);
}
