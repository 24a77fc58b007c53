package io.tensionwire.enrich.entity;

import io.tensionwire.contract.EntityType;
import io.tensionwire.contract.Location;
import java.util.List;

/**
 * Somebody or something that names stand for: a row of the lexicon, or one made up for a story from a name that no row has.
 *
 * @param id a Wikidata item, or {@code x:<normalised name>}
 * @param type what kind of thing it is
 * @param name its usual name
 * @param country alpha-3 code of the country that it belongs to; null if none
 * @param location where it is; null if not known
 * @param codes who acts when this acts; for a person the terms of office tell
 * @param terms the offices of a person, in order of their first day
 * @param speaksForCountry whether a mention of it says that the story is about its country
 * @param claimants alpha-3 codes of the states that claim a disputed region; none for what is not disputed
 * @param isUnlisted whether no row of the lexicon has this
 */
record Referent(
        String id,
        EntityType type,
        String name,
        String country,
        Location location,
        List<String> codes,
        List<Term> terms,
        boolean speaksForCountry,
        List<String> claimants,
        boolean isUnlisted) {
    /** A country. */
    static Referent country(String id, String code, String name, Location location) {
        return new Referent(
                id, EntityType.COUNTRY, name, code, location, List.of(code), List.of(), true, List.of(), false);
    }

    /** A city, a seat of power, a sea or another place. */
    static Referent place(String id, EntityType type, String name, String country, Location at, List<String> codes) {
        return new Referent(id, type, name, country, at, codes, List.of(), country != null, List.of(), false);
    }

    /** Equipment or an event, which acts for nobody and tells of no country. */
    static Referent thing(String id, EntityType type, String name, String country, Location at) {
        return new Referent(id, type, name, country, at, List.of(), List.of(), false, List.of(), false);
    }

    /** A body of people. */
    static Referent organization(String id, String name, String country, List<String> codes, boolean speaksForCountry) {
        return new Referent(
                id,
                EntityType.ORGANIZATION,
                name,
                country,
                null,
                codes,
                List.of(),
                speaksForCountry && country != null,
                List.of(),
                false);
    }

    /** Somebody who is listed; who has held no office acts for the country, but does not tell that a story is about it. */
    static Referent person(String id, String name, String country, List<Term> terms) {
        boolean speaksForCountry = country != null && !terms.isEmpty();
        List<String> codes = country == null ? List.of() : List.of(country);
        return new Referent(
                id, EntityType.PERSON, name, country, null, codes, terms, speaksForCountry, List.of(), false);
    }

    /** Somebody who is not listed. */
    static Referent unlistedPerson(String name, String country, List<String> codes) {
        return new Referent(
                NormalisedName.id(name),
                EntityType.PERSON,
                name,
                country,
                null,
                codes,
                List.of(),
                country != null,
                List.of(),
                true);
    }

    /** Returns this as what these states claim. */
    Referent claimedBy(List<String> states) {
        return new Referent(id, type, name, country, location, codes, terms, speaksForCountry, states, isUnlisted);
    }

    /** Returns this without its telling of a country. */
    Referent silent() {
        return new Referent(id, type, name, country, location, codes, terms, false, claimants, isUnlisted);
    }

    /** Returns this as what no row of the lexicon has. */
    Referent unlisted() {
        return new Referent(id, type, name, country, location, codes, terms, speaksForCountry, claimants, true);
    }
}
