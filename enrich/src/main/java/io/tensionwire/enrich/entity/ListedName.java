package io.tensionwire.enrich.entity;

import java.util.BitSet;

/**
 * One name of a row of the lexicon.
 *
 * @param referent what it stands for
 * @param adjective whether it is an adjective of a country ({@code Russian}), not a noun ({@code Russia}, {@code Russians})
 * @param needs the phrases, of {@link Gazetteer#needs}, one of which must stand in the story; null if the name needs none
 * @param other the next row that has the same name ({@code Valencia} in Venezuela, too); null if none has
 */
record ListedName(Referent referent, boolean adjective, BitSet needs, ListedName other) {
    ListedName(Referent referent, boolean adjective, BitSet needs) {
        this(referent, adjective, needs, null);
    }

    /** Returns this with one more row that has the same name. */
    ListedName or(ListedName last) {
        return new ListedName(referent, adjective, needs, other == null ? last : other.or(last));
    }
}
