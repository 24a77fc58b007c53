package io.tensionwire.enrich.entity;

import io.tensionwire.contract.EntityType;
import io.tensionwire.enrich.text.TokenizedText;

/** Countries that are two halves of a land: a story that has named {@code South Korea} goes on with {@code the South}. */
final class CountryHalves {
    private static final String NORTH = "North";
    private static final String SOUTH = "South";

    private final Gazetteer gazetteer;

    CountryHalves(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Returns the word that is short for a country; null if the country is no half, or is not named in full. */
    String half(Sighting sighting) {
        if (sighting.referent().type() != EntityType.COUNTRY || sighting.end() - sighting.first() != 2) {
            return null;
        }
        String half = sighting.field().text().token(sighting.first());
        if (!half.equals(NORTH) && !half.equals(SOUTH)) {
            return null;
        }
        String other = half.equals(NORTH) ? SOUTH : NORTH;
        int[] otherHalf = {
            gazetteer.vocabulary.number(other, 0, other.length()),
            sighting.field().words()[sighting.first() + 1]
        };
        int node = gazetteer.nameTrie.longest(otherHalf, 0, 2);
        boolean country = node != NameTrie.NONE
                && gazetteer.nameTrie.length(node) == 2
                && gazetteer.name(node).referent().type() == EntityType.COUNTRY;
        return country ? half : null;
    }

    /** Returns whether a token is such a word, with an article and by itself: not so in {@code the North Atlantic}. */
    static boolean stands(FieldTokens field, int token) {
        TokenizedText text = field.text();
        return token > 0
                && (text.isWord(token, NORTH) || text.isWord(token, SOUTH))
                && (text.isWord(token - 1, "the") || text.isWord(token - 1, "The"))
                && (token + 1 == field.size() || !field.isCapitalized(token + 1) && !text.isWord(token + 1, "of"));
    }
}
