package io.tensionwire.enrich.entity;

import io.tensionwire.contract.CountrySalience;
import io.tensionwire.contract.Entity;
import io.tensionwire.contract.Mention;
import io.tensionwire.enrich.text.TokenizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much of a story is about what it names. A mention weighs 4 in the headline, 2 in the first two paragraphs of the body
 * (of which only the first four sentences count), 1 in the rest, and 0.5 in the dateline. Salience is the sum of the
 * weights of something's mentions over that of the most salient one, rounded to three decimals.
 *
 * <p>For countries, a mention is one of the country, its people, cities, leaders or institutions. A country is in the list if
 * the headline has one, or the body two that make a quarter of the weight of the most salient one, or the story is datelined there,
 * or no country has more.
 */
final class Salience {
    private static final double HEADLINE = 4;
    private static final double LEAD = 2;
    private static final double REST = 1;
    private static final double DATELINE = 0.5;
    private static final int NAMED_IN_EARNEST = 2;

    /** A country with less than this share of the weight of the most salient one is named in passing, however often. */
    private static final double LEAST_SHARE = 0.25;

    private static final int LEAD_PARAGRAPHS = 2;
    private static final int LEAD_SENTENCES = 4;

    private Salience() {}

    /** Returns the entities named, most salient first, then by id. */
    static List<Entity> entities(List<Sighting> sightings) {
        Map<String, List<Sighting>> byId = new LinkedHashMap<>();
        for (Sighting sighting : sightings) {
            byId.computeIfAbsent(sighting.referent().id(), id -> new ArrayList<>())
                    .add(sighting);
        }
        double most = 0;
        for (List<Sighting> named : byId.values()) {
            most = Math.max(most, weight(named));
        }
        List<Entity> entities = new ArrayList<>(byId.size());
        for (List<Sighting> named : byId.values()) {
            entities.add(entity(named, rounded(weight(named) / most)));
        }
        entities.sort(Comparator.comparingDouble(Entity::salience).reversed().thenComparing(Entity::id));
        return entities;
    }

    private static Entity entity(List<Sighting> named, double salience) {
        Referent referent = named.get(0).referent();
        List<Mention> mentions = new ArrayList<>(named.size());
        named.forEach(sighting -> mentions.add(sighting.mention()));
        return new Entity(
                referent.id(),
                referent.type(),
                referent.name(),
                referent.country(),
                referent.location(),
                salience,
                mentions);
    }

    private static double weight(List<Sighting> named) {
        double weight = 0;
        for (Sighting sighting : named) {
            weight += weight(sighting);
        }
        return weight;
    }

    /** Returns the countries that the story is about, most salient first, then by code. */
    static List<CountrySalience> countries(List<Sighting> sightings) {
        Map<String, CountryCount> counts = new TreeMap<>();
        for (Sighting sighting : sightings) {
            if (sighting.referent().speaksForCountry()) {
                counts.computeIfAbsent(sighting.referent().country(), code -> new CountryCount())
                        .add(sighting);
            }
        }
        claims(sightings, counts);
        double most = 0;
        for (CountryCount count : counts.values()) {
            most = Math.max(most, count.weight);
        }
        List<CountrySalience> countries = new ArrayList<>(counts.size());
        for (Map.Entry<String, CountryCount> country : counts.entrySet()) {
            CountryCount count = country.getValue();
            if (!count.isInPassing(most)) {
                countries.add(new CountrySalience(country.getKey(), rounded(count.weight / most), count.mentions));
            }
        }
        countries.sort(
                Comparator.comparingDouble(CountrySalience::salience).reversed().thenComparing(CountrySalience::code));
        return countries;
    }

    private static void claims(List<Sighting> sightings, Map<String, CountryCount> counts) {
        Set<String> named = Set.copyOf(counts.keySet());
        for (Sighting sighting : sightings) {
            Referent region = sighting.referent();
            boolean open =
                    region.country() == null && region.claimants().stream().noneMatch(named::contains);
            for (String claimant : region.claimants()) {
                if ((open || named.contains(claimant)) && !claimant.equals(region.country())) {
                    counts.computeIfAbsent(claimant, code -> new CountryCount()).add(sighting);
                }
            }
        }
    }

    private static final class CountryCount {
        private double weight;
        private int mentions;
        private int inBody;
        private boolean prominent;

        void add(Sighting sighting) {
            weight += Salience.weight(sighting);
            mentions++;
            inBody += sighting.placeline() ? 0 : 1;
            prominent |= sighting.placeline() || sighting.field().text().field().equals("headline");
        }

        boolean isInPassing(double most) {
            return !prominent && weight < most && (inBody < NAMED_IN_EARNEST || weight < most * LEAST_SHARE);
        }
    }

    private static double weight(Sighting sighting) {
        TokenizedText text = sighting.field().text();
        if (sighting.placeline()) {
            return DATELINE;
        }
        if (text.field().equals("headline")) {
            return HEADLINE;
        }
        int sentence = text.sentence(sighting.first());
        return sentence < LEAD_SENTENCES && text.paragraph(sentence) < LEAD_PARAGRAPHS ? LEAD : REST;
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
