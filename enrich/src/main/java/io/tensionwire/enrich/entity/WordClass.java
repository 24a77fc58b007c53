package io.tensionwire.enrich.entity;

import java.util.Locale;

/** What a word may be to a name: a part of one, or a neighbour that tells of what kind it is. */
enum WordClass {
    /** An ordinary English word, which is capitalized only where a sentence begins or in a name of several words. */
    ORDINARY,
    /** The same of Indonesian. */
    ORDINARY_INDONESIAN,
    /** An article, pronoun, preposition or conjunction: never a part of a name with a capital letter. */
    FUNCTION,
    /** A day, a month, a holiday. */
    TIME,
    /** A capitalized word that names nobody: a religion, a language, a currency, a unit. */
    NO_NAME,
    /** A first name. */
    GIVEN_NAME,
    /** A family name. */
    SURNAME,
    /** A small word inside the name of a person: {@code van}, {@code bin}. */
    PARTICLE,
    /** What the name of a company ends with: {@code Inc}, {@code Corp}. */
    COMPANY_SUFFIX,
    /** What the name of an organization ends with: {@code Bank}, {@code Party}. */
    ORGANIZATION_LAST,
    /** What an organization's name goes on from with "of" or "for": {@code Bank}, {@code Ministry}. */
    ORGANIZATION_OF,
    /** What the name of an organization begins with: {@code PT}, {@code Partai}. */
    ORGANIZATION_FIRST,
    /** What the name of a place ends with: {@code River}, {@code Airport}. */
    PLACE_LAST,
    /** What the name of a place begins with: {@code Lake}, {@code Port}. */
    PLACE_FIRST,
    /** What a place's name goes on from with "of": {@code Gulf}, {@code Bay}. */
    PLACE_OF,
    /** A part of a country: {@code Northern}. */
    DIRECTION,
    /** What the name of an event, a law or a prize ends with: {@code War}, {@code Cup}. */
    EVENT_LAST,
    /** What the name of an event, a law or a product begins with: {@code Piala}. */
    EVENT_FIRST,
    /** People whose the name says something is: {@code People's}. */
    MEMBERS,
    /** A verb that tells of speaking. */
    SAYING,
    /** A noun for a person, which stands before or after the name. */
    ROLE,
    /** An Indonesian noun for a person of an organization, whose name stands between the noun and the person's: {@code Ketua}. */
    ROLE_OF,
    /** A noun for an organization, which stands before or after the name: {@code company}, {@code newspaper}. */
    ORGANIZATION_NOUN,
    /** A noun that follows the name of an organization: {@code spokesman}, {@code shares}. */
    ORGANIZATION_STAFF,
    /** A noun for a place, which stands after the name or before it with "of": {@code province}. */
    PLACE_NOUN,
    /** A word after which a place is named: {@code in}, {@code near}. */
    WHERE,
    /** Money, whose country is not what a story is about: {@code Swiss francs}. */
    CURRENCY,
    /** A word before an organization that is owned or traded: {@code shares of}. */
    HOLDING;

    /** Returns the bit that stands for this in a set of classes. */
    int bit() {
        return 1 << ordinal();
    }

    /** Returns the name that the lexicon files use. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
