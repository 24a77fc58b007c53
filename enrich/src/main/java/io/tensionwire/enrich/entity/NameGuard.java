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
     * Returns which of the rows of a name is meant: a later one if the story has a phrase that it needs, else the first; null if
     * that needs one and the story has none.
     */
    ListedName meant(ListedName name) {
        for (ListedName other = name.other(); other != null; other = other.other()) {
            if (other.needs() != null && story.hasOneOf(other.needs())) {
                return other;
            }
        }
        return name.needs() == null || story.hasOneOf(name.needs()) ? name : null;
    }

    /**
     * Returns whether the listed name at these tokens is the surname of somebody whose first name stands before it
     * ({@code Michael Jordan}, {@code Igor Putin}).
     *
     * @param free the first token that no name before this one covers
     */
    boolean isSurname(FieldTokens field, int first, int end, int free, ListedName name) {
        return couldBePerson(field, first, end, name) && followsGivenName(field, first, free, name.referent());
    }

    /** Returns whether it is a first name before a surname that no list has ({@code Paris Hilton}). */
    boolean isGivenName(FieldTokens field, int first, int end, ListedName name) {
        return couldBePerson(field, first, end, name)
                && isGivenName(field, first)
                && end < field.sentenceEnd(first)
                && field.text().kind(end) == TokenKind.CAPITALIZED
                && isOnlyAPersonsName(field, end);
    }

    /** Returns whether it is a city that is called as an ordinary word, where the case does not tell them apart: {@code STOCK SPLIT}. */
    boolean isOrdinaryWord(FieldTokens field, int first, int end, ListedName name) {
        return end - first == 1
                && name.referent().type() == EntityType.PLACE
                && !(field.caseTells(first) && field.capitalTells(first))
                && field.isOrdinary(first);
    }

    private static boolean couldBePerson(FieldTokens field, int first, int end, ListedName name) {
        return end - first == 1
                && !name.adjective()
                && name.referent().type() != EntityType.ORGANIZATION
                && field.text().kind(first) == TokenKind.CAPITALIZED
                && field.caseTells(first);
    }

    /**
     * Returns whether somebody's first name stands before a name. Before a name of a person any capitalized word that no list
     * has is one.
     *
     * @param free the first token that no name before this one covers
     */
    boolean followsGivenName(FieldTokens field, int first, int free, Referent named) {
        int before = first - 1;
        if (before < free || field.startsSentence(first)) {
            return false;
        }
        boolean unlisted = named.type() == EntityType.PERSON
                && isOnlyAPersonsName(field, before)
                && !field.startsSentence(before)
                && field.text().kind(before) == TokenKind.CAPITALIZED;
        return unlisted
                || isGivenName(field, before) && gazetteer.titleTrie.single(field.words()[before]) == NameTrie.NONE;
    }

    /** Returns whether a token is a first name. */
    boolean isGivenName(FieldTokens field, int token) {
        return field.is(token, WordClass.GIVEN_NAME) && field.text().kind(token) == TokenKind.CAPITALIZED;
    }

    /** Whether a word is on no list but those of the names of people. */
    private boolean isOnlyAPersonsName(FieldTokens field, int token) {
        int people = WordClass.GIVEN_NAME.bit() | WordClass.SURNAME.bit();
        return (field.classes(token) & ~people) == 0
                && gazetteer.nameTrie.single(field.words()[token]) == NameTrie.NONE;
    }
}
