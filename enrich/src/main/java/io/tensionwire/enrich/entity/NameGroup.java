package io.tensionwire.enrich.entity;

import io.tensionwire.contract.EntityType;
import java.util.List;

/** All mentions of one unlisted name in a story, and what the clues around them tell. */
final class NameGroup {
    /** A name of which the clues tell less than this is left out. */
    private static final float THRESHOLD = 0.25f;

    private final String name;
    private final float[] sums = new float[ClueWeights.KINDS];
    private String country;
    private String countryInside;
    private List<String> codesInside = List.of();
    private List<String> codes = List.of();
    private NameGroup same;
    private Referent referent;
    private boolean shapeRead;

    NameGroup(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** Returns the sums of the clues for each kind, to be added to. */
    float[] sums() {
        return sums;
    }

    /** Returns whether the shape of the name has been read before; from now on it has. */
    boolean shapeRead() {
        boolean before = shapeRead;
        shapeRead = true;
        return before;
    }

    /** Takes note of the country that the name or its title belongs to, unless one is known. */
    void belongsTo(String ofCountry, List<String> actors) {
        if (country == null && codes.isEmpty()) {
            country = ofCountry;
            codes = actors;
        }
    }

    /** Takes note of the country of a place that is a part of the name; it is that of a person by no means. */
    void liesIn(Referent place) {
        if (countryInside == null) {
            countryInside = place.country();
            codesInside = place.codes();
        }
    }

    /** Makes this a short form of another name. */
    void means(NameGroup longer) {
        if (longer != this && longer.same == null) {
            same = longer;
            for (int kind = 0; kind < ClueWeights.KINDS; kind++) {
                longer.sums[kind] += sums[kind];
            }
            longer.belongsTo(country, codes);
        }
    }

    /** Makes this another form of what a row has, unless it is a short form of a name that the story has in full; nothing if null. */
    void isListed(Referent row) {
        if (same == null && row != null) {
            referent = row;
        }
    }

    /** Returns the kind with the highest sum: one of the constants of {@link ClueWeights}. */
    int kind() {
        int best = ClueWeights.OTHER;
        for (int kind = 0; kind < ClueWeights.KINDS; kind++) {
            best = sums[kind] > sums[best] ? kind : best;
        }
        return sums[best] < THRESHOLD ? ClueWeights.OTHER : best;
    }

    /** Returns whom or what the name stands for; null if it is the name of nobody and nothing. */
    Referent referent() {
        if (same != null) {
            return same.referent();
        }
        if (referent == null && kind() != ClueWeights.OTHER) {
            referent = switch (kind()) {
                case ClueWeights.PERSON -> Referent.unlistedPerson(name, country, codes);
                case ClueWeights.ORGANIZATION ->
                    Referent.organization(
                                    NormalisedName.id(name),
                                    name,
                                    countryOrInside(),
                                    codes.isEmpty() ? codesInside : codes,
                                    true)
                            .unlisted();
                default ->
                    Referent.place(NormalisedName.id(name), EntityType.PLACE, name, countryOrInside(), null, List.of())
                            .unlisted();
            };
        }
        return referent;
    }

    private String countryOrInside() {
        return country == null ? countryInside : country;
    }
}
