package io.tensionwire.enrich.lexicon;

import java.util.Map;

/** What tells the rows of a lexicon file apart, so that a row of an overlay can mean one of them. */
sealed interface FileShape {
    /** Where a file has no such column. */
    int NONE = -1;

    /**
     * Rows of things: the id in the first cell tells them apart; where a row has none, its name and country.
     *
     * @param name column of the name
     * @param country column of the country; {@link #NONE} if the name alone tells
     * @param guard column of the guard; {@link #NONE} if the file has none
     */
    record Things(int name, int country, int guard) implements FileShape {}

    /**
     * Rows that their first cells tell apart.
     *
     * @param cells how many
     */
    record Keyed(int cells) implements FileShape {}

    /** Rows of a class and words that belong to it; a class may have several rows. */
    record Classes() implements FileShape {}

    /** The files whose shape their name does not tell; others are told apart by their first cell. */
    Map<String, FileShape> BY_NAME = Map.ofEntries(
            Map.entry("capitals.tsv", new Things(2, 3, NONE)),
            Map.entry("cities.tsv", new Things(2, 3, 7)),
            Map.entry("countries.tsv", new Things(2, NONE, 6)),
            Map.entry("disputed.tsv", new Things(2, NONE, NONE)),
            Map.entry("equipment.tsv", new Things(2, NONE, NONE)),
            Map.entry("events.tsv", new Things(2, NONE, NONE)),
            Map.entry("function-words.tsv", new Classes()),
            Map.entry("historic-states.tsv", new Things(2, NONE, 6)),
            Map.entry("home-bodies.tsv", new Keyed(2)),
            Map.entry("name-words.tsv", new Classes()),
            Map.entry("organizations.tsv", new Things(2, 4, NONE)),
            Map.entry("people.tsv", new Things(1, NONE, NONE)),
            Map.entry("persons.tsv", new Things(1, NONE, NONE)),
            Map.entry("plover-weights.tsv", new Keyed(2)),
            Map.entry("regions.tsv", new Things(2, 3, 7)),
            Map.entry("seats.tsv", new Things(2, 3, NONE)),
            Map.entry("sites.tsv", new Things(2, 3, NONE)),
            Map.entry("state-pairs.tsv", new Keyed(2)),
            Map.entry("tension-shifts.tsv", new Keyed(2)),
            Map.entry("waters.tsv", new Things(2, NONE, NONE)));

    /** Returns the shape of a file of rows. */
    static FileShape of(String file) {
        return file.startsWith("words-") ? new Classes() : BY_NAME.getOrDefault(file, new Keyed(1));
    }
}
