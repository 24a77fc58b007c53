package io.tensionwire.enrich.entity;

import io.tensionwire.contract.EntityType;
import java.util.List;

/**
 * Reads a country and its institution as one actor. In small letters only the country is named ({@code Greece's government}); with
 * capitals the institution has a name, which the adjective of the country or its possessive is no part of ({@code Greek}
 * {@code Foreign Ministry}), but its noun is ({@code Greece Foreign Ministry}, {@code Ministry of Finance of Greece}).
 */
final class InstitutionNames {
    private final Gazetteer gazetteer;
    private final FieldTokens field;

    InstitutionNames(Gazetteer gazetteer, FieldTokens field) {
        this.gazetteer = gazetteer;
        this.field = field;
    }

    /**
     * Returns the names that a country's name or adjective begins with an institution after it, which may be listed as a whole;
     * none if none follows.
     */
    List<Sighting> afterCountry(Sighting listed) {
        EntityType type = listed.referent().type();
        return type == EntityType.COUNTRY
                ? behind(listed)
                : type == EntityType.ORGANIZATION ? listedWithAdjective(listed) : List.of();
    }

    /** {@code Iranian} and {@code Foreign Ministry}, where {@code Iranian Foreign Ministry} is listed. */
    private List<Sighting> listedWithAdjective(Sighting listed) {
        int node = gazetteer.nameTrie.longest(field.words(), listed.first(), listed.end() - 1);
        if (node == NameTrie.NONE || !gazetteer.name(node).adjective()) {
            return List.of();
        }
        int at = listed.first() + gazetteer.nameTrie.length(node);
        int institution = gazetteer.institutionTrie.longest(field.words(), at, listed.end());
        if (institution == NameTrie.NONE
                || at + gazetteer.institutionTrie.length(institution) < listed.end()
                || !field.isCapitalized(at)) {
            return List.of();
        }
        Referent country = gazetteer.name(node).referent();
        List<String> codes = listed.codes().isEmpty() ? country.codes() : listed.codes();
        return List.of(
                Sighting.of(field, listed.first(), at, country, true),
                Sighting.of(field, at, listed.end(), listed.referent(), false)
                        .within(listed.first(), listed.end())
                        .acting(listed.first(), codes));
    }

    private List<Sighting> behind(Sighting country) {
        int limit = field.sentenceEnd(country.first());
        boolean apart = country.adjective() || country.end() < limit && field.isPossessive(country.end());
        int at = country.end();
        if (at < limit && field.isPossessive(at)) {
            at++;
        }
        int node = gazetteer.institutionTrie.longest(field.words(), at, limit);
        if (node == NameTrie.NONE) {
            return List.of();
        }
        int end = at + gazetteer.institutionTrie.length(node);
        if (!field.isCapitalized(at)) {
            return List.of(country.within(country.first(), end));
        }
        Referent institution = institution(node, country.referent());
        return apart
                ? List.of(
                        country, Sighting.of(field, at, end, institution, false).within(country.first(), end))
                : List.of(Sighting.of(field, country.first(), end, institution, false));
    }

    /** Returns the institution that begins at a token and names its country behind it; null if there is none. */
    Sighting withCountryBehind(int first) {
        int limit = field.sentenceEnd(first);
        int node = gazetteer.institutionTrie.longest(field.words(), first, limit);
        if (node == NameTrie.NONE) {
            return null;
        }
        int at = first + gazetteer.institutionTrie.length(node);
        if (at >= limit || !field.text().isWord(at, "of")) {
            return null;
        }
        at += at + 1 < limit && field.text().isWord(at + 1, "the") ? 2 : 1;
        int countryNode = gazetteer.nameTrie.longest(field.words(), at, limit);
        if (countryNode == NameTrie.NONE) {
            return null;
        }
        ListedName country = gazetteer.name(countryNode);
        if (country.referent().type() != EntityType.COUNTRY || country.adjective()) {
            return null;
        }
        int end = at + gazetteer.nameTrie.length(countryNode);
        return field.isCapitalized(first)
                ? Sighting.of(field, first, end, institution(node, country.referent()), false)
                : Sighting.of(field, at, end, country.referent(), false).within(first, end);
    }

    private Referent institution(int node, Referent country) {
        String institution = gazetteer.institutions.get(gazetteer.institutionTrie.value(node));
        String name = gazetteer.adjectiveOfCountry.get(country.country()) + " " + institution;
        return Referent.organization(
                NormalisedName.id(name), name, country.country(), List.of(country.country()), true);
    }
}
