package io.tensionwire.enrich.entity;

import io.tensionwire.contract.EntityType;
import java.util.List;

/** Makes one name of a country and an institution: {@code Russian Defence Ministry}, {@code Ministry of Defence of Ukraine}. */
final class InstitutionNames {
    private final Gazetteer gazetteer;
    private final FieldTokens field;

    InstitutionNames(Gazetteer gazetteer, FieldTokens field) {
        this.gazetteer = gazetteer;
        this.field = field;
    }

    /** Returns the institution that a country's name or adjective begins; null if it begins none, or is no country. */
    Sighting afterCountry(Sighting country) {
        if (country.referent().type() != EntityType.COUNTRY) {
            return null;
        }
        int limit = field.sentenceEnd(country.first());
        int at = country.end();
        if (at < limit && field.isPossessive(at)) {
            at++;
        }
        int node = gazetteer.institutionTrie.longest(field.words(), at, limit);
        return node == NameTrie.NONE
                ? null
                : named(node, country.referent(), country.first(), at + gazetteer.institutionTrie.length(node));
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
        return country.referent().type() != EntityType.COUNTRY || country.adjective()
                ? null
                : named(node, country.referent(), first, at + gazetteer.nameTrie.length(countryNode));
    }

    private Sighting named(int node, Referent country, int first, int end) {
        String institution = gazetteer.institutions.get(gazetteer.institutionTrie.value(node));
        String name = gazetteer.adjectiveOfCountry.get(country.country()) + " " + institution;
        Referent referent = Referent.organization(
                NormalisedName.id(name), name, country.country(), List.of(country.country()), true);
        return Sighting.of(field, first, end, referent, false);
    }
}
