package io.tensionwire.enrich.entity;

import io.tensionwire.contract.EntityType;
import io.tensionwire.enrich.text.TokenKind;
import io.tensionwire.enrich.text.TokenizedText;
import io.tensionwire.enrich.text.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the short forms of names that the story has in full: bare surnames, names in the capitals of a headline, companies
 * without "Inc.". A form means whoever was named by it last before, or, in the headline, first after.
 */
final class KnownForms {
    /** Countries whose people bear the family name first. */
    private static final Set<String> FAMILY_NAME_FIRST = Set.of("CHN", "TWN", "HKG", "PRK", "KOR", "VNM");

    private final Gazetteer gazetteer;
    private final StoryNames story;
    private final NameGuard guard;
    private final Offices offices;
    private final CountryHalves halves;
    private final Vocabulary words = new Vocabulary(1 << 6);
    private final NameTrie forms = new NameTrie(1 << 6);
    private final List<Referent> current = new ArrayList<>();
    private final Set<Referent> named = Collections.newSetFromMap(new IdentityHashMap<>());

    private KnownForms(Gazetteer gazetteer, StoryNames story) {
        this.gazetteer = gazetteer;
        this.story = story;
        guard = new NameGuard(gazetteer, story);
        offices = new Offices(gazetteer, story.date());
        halves = new CountryHalves(gazetteer);
    }

    /**
     * Returns all sightings in order of field and token: the listed ones, those of unlisted names, and those of short forms.
     *
     * @param listed sightings of listed names, in order
     * @param unlisted what else is named, in order
     */
    static List<Sighting> resolve(
            Gazetteer gazetteer, StoryNames story, List<Sighting> listed, List<Candidate> unlisted) {
        KnownForms known = new KnownForms(gazetteer, story);
        List<Sighting> named = SightingOrder.merged(story, listed, unlisted);
        for (int i = named.size() - 1; i >= 0; i--) {
            known.learn(named.get(i));
        }
        return known.current.isEmpty() ? named : known.walk(named);
    }

    private void learn(Sighting sighting) {
        Referent referent = sighting.referent();
        boolean person = referent.type() == EntityType.PERSON;
        String half = halves.half(sighting);
        if (half != null) {
            bind(new int[] {words.add(half)}, referent);
        }
        if (referent.type() == EntityType.ORGANIZATION && sighting.end() - sighting.first() > 1) {
            named.add(referent);
        }
        if (person && isBareUnlisted(sighting) || !person && !referent.isUnlisted() && isListedAsWritten(sighting)) {
            return;
        }
        TokenizedText text = sighting.field().text();
        if (person) {
            boolean familyNameFirst = referent.country() != null && FAMILY_NAME_FIRST.contains(referent.country());
            learnSurname(text, familyNameFirst ? sighting.first() : sighting.end() - 1, referent);
        }
        if (sighting.field().caseTells(sighting.first()) && !sighting.isPart()) {
            bind(words(text, sighting.first(), sighting.end(), true), referent);
        }
    }

    /** Not so for {@code Congress}, which means a listed body at home only: its other forms are those of the story. */
    private boolean isListedAsWritten(Sighting sighting) {
        int node = gazetteer.nameTrie.longest(sighting.field().words(), sighting.first(), sighting.end());
        return node != NameTrie.NONE && gazetteer.nameTrie.length(node) == sighting.end() - sighting.first();
    }

    private void learnSurname(TokenizedText text, int token, Referent person) {
        if (isPlaceElsewhere(text, token, person)) {
            return;
        }
        String surname = text.token(token);
        bind(new int[] {words.add(surname)}, person);
        bind(new int[] {words.add(surname.toUpperCase(Locale.ROOT))}, person);
        if (text.kind(token) == TokenKind.ALL_CAPS) {
            bind(new int[] {words.add(surname.charAt(0) + surname.substring(1).toLowerCase(Locale.ROOT))}, person);
        }
    }

    /** Whether the word is a listed place and what stands before it is no first name: it may be that place, after a bare surname. */
    private boolean isPlaceElsewhere(TokenizedText text, int token, Referent person) {
        int node =
                gazetteer.nameTrie.single(gazetteer.vocabulary.number(text.text(), text.start(token), text.end(token)));
        int gap = person.name().indexOf(' ');
        return node != NameTrie.NONE
                && person.isUnlisted()
                && gap > 0
                && !gazetteer.classes.isGivenName(person.name().substring(0, gap));
    }

    private int[] words(TokenizedText text, int first, int end, boolean capitals) {
        int[] numbers = new int[end - first];
        for (int token = first; token < end; token++) {
            String word = text.token(token);
            numbers[token - first] = words.add(capitals ? word.toUpperCase(Locale.ROOT) : word);
        }
        return numbers;
    }

    private void bind(int[] form, Referent referent) {
        int place = forms.add(form, current.size());
        if (place == current.size()) {
            current.add(referent);
        } else {
            current.set(place, referent);
        }
    }

    private List<Sighting> walk(List<Sighting> sightings) {
        List<Sighting> all = new ArrayList<>();
        int next = 0;
        for (FieldTokens field : story.fields()) {
            int[] numbers = numbers(field);
            int free = 0;
            while (next < sightings.size() && sightings.get(next).field() == field) {
                Sighting sighting = sightings.get(next++);
                find(field, numbers, free, sighting.actorFirst(), all);
                learn(sighting);
                all.add(isOtherwiseKnown(sighting) ? named(sighting, numbers) : sighting);
                free = Math.max(sighting.end(), sighting.actorEnd());
            }
            find(field, numbers, free, field.size(), all);
        }
        return all;
    }

    private boolean isOtherwiseKnown(Sighting sighting) {
        return isBareUnlisted(sighting)
                || isNamesake(sighting)
                || sighting.referent().isUnlisted()
                        && sighting.end() - sighting.first() == 1
                        && CountryHalves.stands(sighting.field(), sighting.first());
    }

    private int[] numbers(FieldTokens field) {
        int[] numbers = new int[field.size()];
        TokenizedText text = field.text();
        for (int token = 0; token < numbers.length; token++) {
            numbers[token] = text.kind(token) == TokenKind.LOWER
                    ? Vocabulary.UNKNOWN
                    : words.number(text.text(), text.start(token), text.end(token));
        }
        return numbers;
    }

    private void find(FieldTokens field, int[] numbers, int from, int to, List<Sighting> all) {
        int token = from;
        while (token < to && !field.isDateline()) {
            int node = field.isCapitalized(token) ? forms.longest(numbers, token, to) : NameTrie.NONE;
            if (node != NameTrie.NONE) {
                Referent referent = current.get(forms.value(node));
                int end = token + forms.length(node);
                if (standsAlone(field, token, from, referent)) {
                    Sighting sighting = Sighting.of(field, token, end, referent, false);
                    all.add(sighting.acting(token, actors(referent)));
                    token = end;
                    continue;
                }
            }
            token++;
        }
    }

    private List<String> actors(Referent referent) {
        return referent.type() == EntityType.PERSON ? offices.actorsOf(referent) : referent.codes();
    }

    /** Not a part of a date, a house number or another person's name. */
    private boolean standsAlone(FieldTokens field, int token, int free, Referent referent) {
        if (referent.type() == EntityType.COUNTRY) {
            return CountryHalves.stands(field, token);
        }
        TokenizedText text = field.text();
        boolean counted = token > 0 && text.kind(token - 1) == TokenKind.NUMBER
                || token + 1 < field.size() && text.kind(token + 1) == TokenKind.NUMBER;
        return referent.type() != EntityType.PERSON
                || !counted && !(field.caseTells(token) && guard.followsGivenName(field, token, free, referent));
    }

    private Sighting named(Sighting bare, int[] numbers) {
        int node = forms.longest(numbers, bare.first(), bare.first() + 1);
        if (node == NameTrie.NONE) {
            return bare;
        }
        Referent referent = current.get(forms.value(node));
        return bare.meaning(referent).acting(bare.actorFirst(), actors(referent));
    }

    /**
     * A place or a body that is called as somebody whom the story has named in full before: {@code Jordan} after {@code Neil Jordan},
     * {@code Ford} after {@code Gerald Ford}, but not where {@code Ford Motor} is named too.
     */
    private boolean isNamesake(Sighting sighting) {
        EntityType type = sighting.referent().type();
        boolean body = type == EntityType.ORGANIZATION;
        if (type != EntityType.COUNTRY && type != EntityType.PLACE && !body
                || body && named.contains(sighting.referent())
                || sighting.end() - sighting.first() != 1
                || sighting.isPart()
                || sighting.placeline()
                || followsPreposition(sighting)) {
            return false;
        }
        TokenizedText text = sighting.field().text();
        int number = words.number(text.text(), sighting.start(), sighting.stop());
        int node = forms.single(number);
        if (node == NameTrie.NONE) {
            return false;
        }
        Referent somebody = current.get(forms.value(node));
        return somebody.type() == EntityType.PERSON
                && (body ? !(somebody.isUnlisted() && sighting.referent().isUnlisted()) : somebody.isUnlisted());
    }

    private static boolean followsPreposition(Sighting sighting) {
        TokenizedText text = sighting.field().text();
        int before = sighting.first() - 1;
        return before >= 0
                && (text.isWord(before, "in")
                        || text.isWord(before, "from")
                        || text.isWord(before, "to")
                        || text.isWord(before, "of"));
    }

    private static boolean isBareUnlisted(Sighting sighting) {
        return sighting.referent().isUnlisted()
                && sighting.referent().type() == EntityType.PERSON
                && sighting.end() - sighting.first() == 1;
    }
}
