package io.tensionwire.enrich.entity;

import io.tensionwire.contract.EntityType;
import io.tensionwire.enrich.text.TokenKind;

/** Tells where a listed name is a part of somebody else's name, or lacks the words that it needs. */
final class NameGuard {
    private final Gazetteer gazetteer;
    private final StoryNames story;

    NameGuard(Gazetteer gazetteer, StoryNames story) {
        this.gazetteer = gazetteer;
        this.story = story;
    }

    /**
     * Returns whether the listed name that stands at these tokens means what it is listed for.
     *
     * @param free the first token that no name before this one covers
     */
    boolean admits(FieldTokens field, int first, int end, int free, ListedName name) {
        if (name.needs() != null && !story.hasOneOf(name.needs())) {
            return false;
        }
        boolean couldBePerson = end - first == 1
                && !name.adjective()
                && name.referent().type() != EntityType.ORGANIZATION
                && field.text().kind(first) == TokenKind.CAPITALIZED
                && field.caseTells(first);
        return !couldBePerson || !(followsGivenName(field, first, free) || precedesSurname(field, first, end));
    }

    /** {@code Michael Jordan}, {@code Igor Putin}. */
    boolean followsGivenName(FieldTokens field, int first, int free) {
        int before = first - 1;
        return before >= free
                && !field.startsSentence(first)
                && isGivenName(field, before)
                && gazetteer.titleTrie.single(field.words()[before]) == NameTrie.NONE;
    }

    /** {@code Paris Hilton}: the place is a first name as well, and a word follows that no list has. */
    private boolean precedesSurname(FieldTokens field, int first, int end) {
        return isGivenName(field, first)
                && end < field.sentenceEnd(first)
                && field.text().kind(end) == TokenKind.CAPITALIZED
                && field.words()[end] == Vocabulary.UNKNOWN;
    }

    private boolean isGivenName(FieldTokens field, int token) {
        int word = field.words()[token];
        return word != Vocabulary.UNKNOWN
                && gazetteer.givenNames.get(word)
                && field.text().kind(token) == TokenKind.CAPITALIZED;
    }
}
