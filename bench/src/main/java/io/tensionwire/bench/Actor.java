package io.tensionwire.bench;

import java.util.Locale;

/**
 * A country that acts in made-up stories, with the names that a story calls it by.
 *
 * @param country its name
 * @param adjective the adjective of its name
 * @param leader who leads it
 * @param capital where its government sits
 */
record Actor(String country, String adjective, String leader, String capital) {
    /** Reads one row of the file of actors: four cells parted by tabs. */
    static Actor ofRow(String row) {
        String[] cells = row.split("\t", -1);
        if (cells.length != 4) {
            throw new IllegalArgumentException("an actor has four cells (country, adjective, leader, capital): " + row);
        }
        return new Actor(cells[0], cells[1], cells[2], cells[3]);
    }

    /**
     * Returns one of the names.
     *
     * @param name {@code country}, {@code adjective}, {@code leader} or {@code capital}
     */
    String named(String name) {
        return switch (name) {
            case "country" -> country;
            case "adjective" -> adjective;
            case "leader" -> leader;
            case "capital" -> capital;
            default -> throw new IllegalArgumentException("an actor has no \"" + name + "\"");
        };
    }

    /** Returns the capital as it opens a dateline. */
    String placeline() {
        return capital.toUpperCase(Locale.ROOT);
    }
}
