package io.tensionwire.enrich.entity;

import java.time.LocalDate;

/**
 * A term of office.
 *
 * @param role the office, as {@code persons.tsv} names it: {@code foreign-minister}
 * @param body alpha-3 code of the country, or code of the organization, that it is an office of
 * @param from the first day
 * @param to the last day; {@link LocalDate#MAX} while it lasts
 */
record Term(String role, String body, LocalDate from, LocalDate to) {
    /** Returns whether the term runs on a day. */
    boolean runsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /**
     * Returns whether the term runs on a day or ended not many years before it: wires go on writing "President Carter".
     *
     * @param years how many
     */
    boolean rememberedOn(LocalDate day, int years) {
        return !day.isBefore(from) && (to.equals(LocalDate.MAX) || !day.isAfter(to.plusYears(years)));
    }
}
