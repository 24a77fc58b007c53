package io.tensionwire.enrich.entity;

import io.tensionwire.contract.EntityType;
import io.tensionwire.enrich.text.TokenKind;
import io.tensionwire.enrich.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads bare surnames as the people whom the story names in full: those named last before, or, in the headline, first after.
 */
final class Surnames {
    /** Countries whose people bear the family name first. */
    private static final Set<String> FAMILY_NAME_FIRST = Set.of("CHN", "TWN", "HKG", "PRK", "KOR", "VNM");

    private final StoryNames story;
    private final NameGuard guard;
    private final Offices offices;
    private final Vocabulary surnames = new Vocabulary();
    private final List<Referent> current = new ArrayList<>();

    private Surnames(Gazetteer gazetteer, StoryNames story) {
        this.story = story;
        guard = new NameGuard(gazetteer, story);
        offices = new Offices(gazetteer, story.date());
    }

    /** Returns all sightings, those of bare surnames too, in order of field and token. */
    static List<Sighting> resolve(Gazetteer gazetteer, StoryNames story, List<Sighting> sightings) {
        Surnames surnames = new Surnames(gazetteer, story);
        for (int i = sightings.size() - 1; i >= 0; i--) {
            surnames.learn(sightings.get(i));
        }
        return surnames.current.isEmpty() ? sightings : surnames.walk(sightings);
    }

    private void learn(Sighting sighting) {
        Referent person = sighting.referent();
        if (person.type() != EntityType.PERSON || isBareUnlisted(sighting)) {
            return;
        }
        TokenizedText text = sighting.field().text();
        boolean familyNameFirst = person.country() != null && FAMILY_NAME_FIRST.contains(person.country());
        String surname = text.token(familyNameFirst ? sighting.first() : sighting.end() - 1);
        bind(surname, person);
        bind(surname.toUpperCase(Locale.ROOT), person);
        if (text.kind(sighting.end() - 1) == TokenKind.ALL_CAPS) {
            bind(surname.charAt(0) + surname.substring(1).toLowerCase(Locale.ROOT), person);
        }
    }

    private void bind(String surname, Referent person) {
        int number = surnames.add(surname);
        if (number == current.size()) {
            current.add(person);
        } else {
            current.set(number, person);
        }
    }

    private List<Sighting> walk(List<Sighting> sightings) {
        List<Sighting> all = new ArrayList<>();
        int next = 0;
        for (FieldTokens field : story.fields()) {
            int free = 0;
            while (next < sightings.size() && sightings.get(next).field() == field) {
                Sighting sighting = sightings.get(next++);
                bareSurnames(field, free, sighting.actorFirst(), all);
                learn(sighting);
                all.add(isBareUnlisted(sighting) || isNamesake(sighting) ? named(sighting) : sighting);
                free = sighting.end();
            }
            bareSurnames(field, free, field.size(), all);
        }
        return all;
    }

    private void bareSurnames(FieldTokens field, int from, int to, List<Sighting> all) {
        for (int token = from; token < to && !field.isDateline(); token++) {
            int number = field.isCapitalized(token) ? number(field, token) : Vocabulary.UNKNOWN;
            if (number != Vocabulary.UNKNOWN && standsAlone(field, token, from, current.get(number))) {
                Referent person = current.get(number);
                Sighting sighting = Sighting.of(field, token, token + 1, person, false);
                all.add(sighting.acting(token, offices.actorsOf(person)));
            }
        }
    }

    /** Not a part of a date, a house number or another person's name. */
    private boolean standsAlone(FieldTokens field, int token, int free, Referent person) {
        TokenizedText text = field.text();
        boolean counted = token > 0 && text.kind(token - 1) == TokenKind.NUMBER
                || token + 1 < field.size() && text.kind(token + 1) == TokenKind.NUMBER;
        return !counted && !(field.caseTells(token) && guard.followsGivenName(field, token, free, person));
    }

    private Sighting named(Sighting bare) {
        int number = number(bare.field(), bare.first());
        if (number == Vocabulary.UNKNOWN) {
            return bare;
        }
        Referent person = current.get(number);
        return bare.meaning(person).acting(bare.actorFirst(), offices.actorsOf(person));
    }

    private int number(FieldTokens field, int token) {
        TokenizedText text = field.text();
        return surnames.number(text.text(), text.start(token), text.end(token));
    }

    /** A place that is called as somebody whom the story has named in full before: {@code Jordan} after {@code Neil Jordan}. */
    private boolean isNamesake(Sighting sighting) {
        EntityType type = sighting.referent().type();
        int number = type == EntityType.COUNTRY || type == EntityType.PLACE
                ? number(sighting.field(), sighting.first())
                : Vocabulary.UNKNOWN;
        return number != Vocabulary.UNKNOWN
                && sighting.end() - sighting.first() == 1
                && !sighting.isPart()
                && !sighting.placeline()
                && current.get(number).isUnlisted()
                && !followsPreposition(sighting);
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
        return sighting.referent().isUnlisted() && sighting.end() - sighting.first() == 1;
    }
}
