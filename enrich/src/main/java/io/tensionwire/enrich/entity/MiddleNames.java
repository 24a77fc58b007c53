package io.tensionwire.enrich.entity;

import io.tensionwire.contract.EntityType;
import io.tensionwire.enrich.text.TokenKind;
import io.tensionwire.enrich.text.TokenizedText;
import java.util.List;

/**
 * Finds listed people whose names stand with a middle name that the list lacks: a Russian father's name ({@code Vladimir}
 * {@code Vladimirovich Putin}) or an initial ({@code Donald J. Trump}).
 */
final class MiddleNames {
    private static final List<String> FATHERS_NAMES = List.of("ovich", "evich", "ovna", "evna", "ichna", "lyich");

    private final Gazetteer gazetteer;
    private final FieldTokens field;
    private final TokenizedText text;

    MiddleNames(Gazetteer gazetteer, FieldTokens field) {
        this.gazetteer = gazetteer;
        this.field = field;
        text = field.text();
    }

    /** Returns the person whose name begins at a token and must end before another; null if there is none. */
    Sighting at(int first, int limit) {
        if (first + 2 >= limit || !field.is(first, WordClass.GIVEN_NAME) || !field.isCapitalized(first + 1)) {
            return null;
        }
        int last = isFathersName(first + 1) ? first + 2 : afterInitial(first + 1);
        if (last == first || last >= limit || !field.isCapitalized(last)) {
            return null;
        }
        int[] words = {field.words()[first], field.words()[last]};
        int node = gazetteer.nameTrie.longest(words, 0, 2);
        if (node == NameTrie.NONE || gazetteer.nameTrie.length(node) < 2) {
            return null;
        }
        Referent person = gazetteer.name(node).referent();
        return person.type() == EntityType.PERSON ? Sighting.of(field, first, last + 1, person, false) : null;
    }

    private boolean isFathersName(int token) {
        if (text.kind(token) != TokenKind.CAPITALIZED) {
            return false;
        }
        for (String ending : FATHERS_NAMES) {
            if (text.text().startsWith(ending, text.end(token) - ending.length())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the token after an initial and its dot; the one before the initial if the token is none. */
    private int afterInitial(int token) {
        int length = text.end(token) - text.start(token);
        if (length == 2 && text.text().charAt(text.start(token) + 1) == '.') {
            return token + 1;
        }
        if (length != 1) {
            return token - 1;
        }
        return token + 1 < field.size() && text.is(token + 1, '.') ? token + 2 : token + 1;
    }
}
