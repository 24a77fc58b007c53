package io.tensionwire.enrich.evaluation;

import io.tensionwire.contract.Story;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A sentence or a story that people have labelled. A label that a record does not speak of is null; one that it says there is
 * none of is empty.
 *
 * @param id joins the label and what is found
 * @param language BCP 47
 * @param headline null if none
 * @param dateline null if none
 * @param body the text; all offsets are UTF-16 code units into it
 * @param date the day that it was written on; null if not known
 * @param status {@code coded}, {@code no_event}, or null
 * @param pair the clause that this is a variant of; null if it stands alone
 * @param events the acts told of, the main one first
 * @param mentions the names in it
 * @param countries the countries that it is about, each as the codes that are right for it
 * @param labels the labels of the document that hold, such as {@code ARREST}
 */
record GoldText(
        String id,
        String language,
        String headline,
        String dateline,
        String body,
        LocalDate date,
        String status,
        String pair,
        List<GoldEvent> events,
        List<GoldMention> mentions,
        List<Set<String>> countries,
        Set<String> labels) {
    private static final String NO_EVENT = "no_event";

    /** Returns the main act; empty if there is none, or none is labelled. */
    Optional<GoldEvent> mainEvent() {
        return events == null || events.isEmpty() ? Optional.empty() : Optional.of(events.get(0));
    }

    /** Whether people looked for an act and say that there is none. */
    boolean saysNoEvent() {
        return NO_EVENT.equals(status);
    }

    Story story() {
        return Story.builder(id)
                .language(language)
                .headline(headline)
                .dateline(dateline)
                .body(body)
                .versionCreated(
                        date == null ? null : date.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC))
                .build();
    }
}
