package io.tensionwire.enrich.entity;

import io.tensionwire.contract.EntityType;
import java.util.List;

/** Walks over one field from left to right and notes what is named: the leftmost name first, and of those the longest. */
final class FieldScan {
    private final Gazetteer gazetteer;
    private final FieldTokens field;
    private final NameGuard guard;
    private final Offices offices;
    private final TitledNames titled;
    private final InstitutionNames institutions;
    private final HyphenatedNames hyphenated;
    private final List<Sighting> found;
    private final int firstFound;
    private int datelineEnd;

    /**
     * A walk over one field.
     *
     * @param found takes what is named, in order
     */
    FieldScan(Gazetteer gazetteer, StoryNames story, FieldTokens field, List<Sighting> found) {
        this.gazetteer = gazetteer;
        this.field = field;
        this.found = found;
        firstFound = found.size();
        guard = new NameGuard(gazetteer, story);
        offices = new Offices(gazetteer, story.date());
        titled = new TitledNames(gazetteer, offices, guard, field);
        institutions = new InstitutionNames(gazetteer, field);
        hyphenated = new HyphenatedNames(gazetteer, field);
        datelineEnd = field.isDateline() ? field.size() : 0;
    }

    /** Walks to the end. */
    void run() {
        int token = 0;
        while (token < field.size()) {
            token = step(token);
        }
    }

    /** Notes what is named at a token, and returns the token to go on with. */
    private int step(int token) {
        Sighting sighting = token < datelineEnd ? inDateline(token) : inText(token);
        if (sighting != null) {
            found.add(sighting);
            return sighting.end();
        }
        if (token >= datelineEnd) {
            found.addAll(hyphenated.in(token));
        }
        return token + 1;
    }

    private Sighting inDateline(int token) {
        Sighting listed = listed(token, gazetteer.nameTrie.longest(field.words(), token, field.size()));
        return listed != null && isPlace(listed) ? listed.inDateline() : null;
    }

    private Sighting inText(int token) {
        int limit = field.sentenceEnd(token);
        int name = gazetteer.nameTrie.longest(field.words(), token, limit);
        int title = gazetteer.titleTrie.longest(field.words(), token, limit);
        if (title != NameTrie.NONE && (name == NameTrie.NONE || titleIsLonger(title, name))) {
            Sighting person = titled.after(token, title, nameRightBefore(token));
            if (person != null) {
                return person;
            }
        }
        Sighting listed = listed(token, name);
        return listed == null ? institutions.withCountryBehind(token) : widened(listed);
    }

    private boolean titleIsLonger(int title, int name) {
        return gazetteer.titleTrie.length(title) >= gazetteer.nameTrie.length(name);
    }

    private Sighting listed(int token, int node) {
        if (node == NameTrie.NONE) {
            return null;
        }
        ListedName name = gazetteer.name(node);
        int end = token + gazetteer.nameTrie.length(node);
        int free = found.size() > firstFound ? found.get(found.size() - 1).end() : 0;
        if (!guard.hasNeeded(name) || guard.isGivenName(field, token, end, name)) {
            return null;
        }
        return guard.isSurname(field, token, end, free, name)
                ? namesake(token)
                : Sighting.of(field, token, end, name.referent(), name.adjective());
    }

    /** {@code Neil Jordan}: somebody whose surname is a listed name. */
    private Sighting namesake(int surname) {
        String name = field.text()
                .text()
                .substring(field.text().start(surname - 1), field.text().end(surname));
        return Sighting.of(field, surname - 1, surname + 1, Referent.unlistedPerson(name, null, List.of()), false);
    }

    private Sighting widened(Sighting listed) {
        Referent referent = listed.referent();
        if (isPlace(listed) && field.datelineEnd(listed.first(), listed.end()) > listed.first()) {
            datelineEnd = field.datelineEnd(listed.first(), listed.end());
            return listed.inDateline();
        }
        if (referent.type() == EntityType.COUNTRY) {
            Sighting institution = institutions.after(listed);
            return institution == null ? listed : institution;
        }
        if (referent.type() == EntityType.PERSON && !referent.isUnlisted()) {
            return listed.acting(listed.first(), offices.actorsOf(referent));
        }
        return referent.type() == EntityType.ORGANIZATION ? withCountry(listed) : listed;
    }

    /** {@code US} and {@code State Department} are one name. */
    private Sighting withCountry(Sighting organization) {
        Sighting before = nameRightBefore(organization.first());
        String country = organization.referent().country();
        if (before == null
                || before.referent().type() != EntityType.COUNTRY
                || !before.referent().country().equals(country)) {
            return organization;
        }
        found.remove(found.size() - 1);
        return Sighting.of(field, before.first(), organization.end(), organization.referent(), false);
    }

    private static boolean isPlace(Sighting sighting) {
        EntityType type = sighting.referent().type();
        return type == EntityType.COUNTRY || type == EntityType.PLACE;
    }

    /** The country or body that ends where a token begins, or with a possessive before it; null if none does. */
    private Sighting nameRightBefore(int token) {
        if (found.size() == firstFound) {
            return null;
        }
        Sighting last = found.get(found.size() - 1);
        if (last.isPart() || last.referent().type() == EntityType.PERSON) {
            return null;
        }
        boolean touches = last.end() == token || last.end() + 1 == token && field.isPossessive(last.end());
        return touches && last.end() > datelineEnd && !field.startsSentence(token) ? last : null;
    }
}
