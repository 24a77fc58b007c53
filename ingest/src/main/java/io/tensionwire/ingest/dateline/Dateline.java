package io.tensionwire.ingest.dateline;

import java.util.Optional;

/**
 * What opens the first paragraph of a story, such as {@code MOSCOW, Dec 8 (Reuters) - }.
 *
 * @param text the dateline as written, without the closing dash
 * @param city the place or places, as written; null if it names none
 * @param region the region or country behind the place; null if it names none
 * @param date the date as written; null if it names none
 * @param agency the agency or agencies as written, without brackets; null if it names none
 * @param rest the offset in the paragraph where the story itself begins, in UTF-16 code units
 */
public record Dateline(String text, String city, String region, String date, String agency, int rest) {

    /** Returns the dateline that opens this paragraph; empty if none does. */
    public static Optional<Dateline> opening(String paragraph) {
        return DatelineShapes.match(paragraph);
    }
}
