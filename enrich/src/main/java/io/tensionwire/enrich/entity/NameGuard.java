package io.tensionwire.enrich.entity;

import io.tensionwire.contract.EntityType;
import io.tensionwire.enrich.text.TokenKind;
import java.util.regex.Pattern;

/** Tells where a listed name is a part of somebody else's name, or lacks the words that it needs. */
final class NameGuard {
    private static final Pattern ROMAN_NUMERAL = Pattern.compile("X{0,2}(?:I{1,3}|I?V|VI{1,3}|I?X)");

    private final Gazetteer gazetteer;
    private final StoryNames story;

    NameGuard(Gazetteer gazetteer, StoryNames story) {
        this.gazetteer = gazetteer;
        this.story = story;
    }

    /**
     * Returns which of the rows of a name is meant: the one whose place is named behind it ({@code Birmingham, Ala.}), else a
     * later one if the story has a phrase that it needs and none that the first needs, else the first; null if that needs a
     * phrase and the story has none. A country beside another is the country.
     *
     * @param start the first token of the name
     * @param end the token after the name
     */
    ListedName meant(ListedName name, FieldTokens field, int start, int end) {
        if (name.other() != null && end + 1 < field.size() && field.text().is(end, ',')) {
            ListedName beside = besides(name, field, end + 1);
            if (beside != null) {
                return beside;
            }
        }
        boolean first =
                name.needs() == null || story.hasOneOf(name.needs()) || isAmongCountries(name, field, start, end);
        for (ListedName other = name.other(); other != null; other = other.other()) {
            boolean undisputed = name.needs() == null || !first;
            if (undisputed && other.needs() != null && story.hasOneOf(other.needs())) {
                return other;
            }
        }
        return first ? name : null;
    }

    /** {@code between Georgia and Russia}, {@code Armenia, Georgia}: the names of countries stand in a row. */
    private boolean isAmongCountries(ListedName name, FieldTokens field, int start, int end) {
        return name.referent().type() == EntityType.COUNTRY
                && !name.adjective()
                && (end + 1 < field.size() && isJoint(field, end) && isCountry(field, end + 1)
                        || start > 1 && isJoint(field, start - 1) && isCountry(field, start - 2));
    }

    private static boolean isJoint(FieldTokens field, int token) {
        return field.text().isWord(token, "and") || field.text().is(token, ',');
    }

    /** Whether a word is the name of a country that needs no phrase. */
    private boolean isCountry(FieldTokens field, int token) {
        int node = gazetteer.nameTrie.single(field.words()[token]);
        ListedName name = node == NameTrie.NONE ? null : gazetteer.name(node);
        return name != null
                && name.referent().type() == EntityType.COUNTRY
                && !name.adjective()
                && name.needs() == null;
    }

    /** The row that needs the phrase at a token, else the first one of the country that is named there; null if there is none. */
    private ListedName besides(ListedName name, FieldTokens field, int region) {
        int phrase = gazetteer.needs.longest(field.words(), region, field.size());
        for (ListedName row = name; row != null && phrase != NameTrie.NONE; row = row.other()) {
            if (row.needs() != null && row.needs().get(gazetteer.needs.value(phrase))) {
                return row;
            }
        }
        int node = gazetteer.nameTrie.longest(field.words(), region, field.size());
        String country =
                node == NameTrie.NONE ? null : gazetteer.name(node).referent().country();
        for (ListedName row = name; row != null && country != null; row = row.other()) {
            if (country.equals(row.referent().country())) {
                return row;
            }
        }
        return null;
    }

    /**
     * Returns whether the name means another than the listed one: a number follows that the ruler lacks ({@code Elizabeth I} is
     * not Elizabeth II), or the story explains the abbreviation.
     */
    boolean isSomebodyElse(FieldTokens field, int first, int end, Referent named) {
        if (named.type() == EntityType.PERSON) {
            return isRomanNumeral(field, end) && !field.text().token(end).equals(numberOf(named.name()));
        }
        return named.type() == EntityType.ORGANIZATION
                && end - first == 1
                && field.text().kind(first) == TokenKind.ALL_CAPS
                && story.abbreviations().isSomethingElse(field.text().token(first), named);
    }

    /** Returns whether a token is the number of a ruler. */
    static boolean isRomanNumeral(FieldTokens field, int token) {
        return token < field.size()
                && field.isCapitalized(token)
                && ROMAN_NUMERAL.matcher(field.text().token(token)).matches();
    }

    /** The number in the name of a ruler; who has none is the first of the name. */
    private static String numberOf(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return ROMAN_NUMERAL.matcher(last).matches() ? last : "I";
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
