package io.tensionwire.enrich.entity;

import io.tensionwire.contract.EntityType;
import io.tensionwire.enrich.text.TokenizedText;

/** Reads two countries that share their noun: {@code North} and {@code South Korea}. */
final class SharedNouns {
    private final Gazetteer gazetteer;
    private final FieldTokens field;

    SharedNouns(Gazetteer gazetteer, FieldTokens field) {
        this.gazetteer = gazetteer;
        this.field = field;
    }

    /** Returns the country whose noun stands with the other one behind; null if there is none. */
    Sighting at(int first, int limit) {
        TokenizedText text = field.text();
        if (first + 3 >= limit
                || !field.is(first, WordClass.DIRECTION)
                || !field.isCapitalized(first)
                || !text.isWord(first + 1, "and") && !text.isWord(first + 1, "or")
                || !field.is(first + 2, WordClass.DIRECTION)) {
            return null;
        }
        int behind = gazetteer.nameTrie.longest(field.words(), first + 2, limit);
        if (behind == NameTrie.NONE || gazetteer.nameTrie.length(behind) != 2 || !isCountry(behind)) {
            return null;
        }
        int[] words = {field.words()[first], field.words()[first + 3]};
        int node = gazetteer.nameTrie.longest(words, 0, 2);
        if (node == NameTrie.NONE || gazetteer.nameTrie.length(node) != 2 || !isCountry(node)) {
            return null;
        }
        ListedName name = gazetteer.name(node);
        return Sighting.of(field, first, first + 1, name.referent(), name.adjective());
    }

    private boolean isCountry(int node) {
        return gazetteer.name(node).referent().type() == EntityType.COUNTRY;
    }
}
