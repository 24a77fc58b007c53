package io.tensionwire.enrich.entity;

import io.tensionwire.contract.EntityType;
import io.tensionwire.enrich.text.TokenKind;
import java.util.List;

/** Walks over one field from left to right and notes what is named: the leftmost name first, and of those the longest. */
final class FieldScan {
    private static final int MOST_ROLE_WORDS = 3;

    private final Gazetteer gazetteer;
    private final StoryRoster roster;
    private final FieldTokens field;
    private final NameGuard guard;
    private final Offices offices;
    private final TitledNames titled;
    private final InstitutionNames institutions;
    private final HyphenatedNames hyphenated;
    private final SharedNouns sharedNouns;
    private final MiddleNames middleNames;
    private final UnlistedNames unlisted;
    private final DatelineShape dateline;
    private final NameSpans spans;
    private final List<Sighting> found;
    private final NameTrie translated;
    private final int firstFound;
    private int datelineEnd;

    /**
     * A walk over one field.
     *
     * @param roster takes what no list has
     * @param found takes what is listed, in order
     */
    FieldScan(Gazetteer gazetteer, StoryNames story, StoryRoster roster, FieldTokens field, List<Sighting> found) {
        this.gazetteer = gazetteer;
        this.roster = roster;
        this.field = field;
        this.found = found;
        translated = gazetteer.namesByLanguage.get(story.language());
        firstFound = found.size();
        guard = new NameGuard(gazetteer, story);
        offices = new Offices(gazetteer, story.date());
        titled = new TitledNames(gazetteer, offices, guard, field);
        institutions = new InstitutionNames(gazetteer, field);
        hyphenated = new HyphenatedNames(gazetteer, field);
        sharedNouns = new SharedNouns(gazetteer, field);
        middleNames = new MiddleNames(gazetteer, field);
        unlisted = new UnlistedNames(gazetteer, roster, field);
        dateline = new DatelineShape(gazetteer, field);
        spans = new NameSpans(gazetteer, field);
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
        if (token >= datelineEnd && field.startsParagraph(token)) {
            datelineEnd = Math.max(datelineEnd, dateline.end(token, dateline.cityEnd(token)));
        }
        int next = token < datelineEnd ? inDateline(token) : inText(token);
        if (next == token && token >= datelineEnd) {
            List<Sighting> inside = hyphenated.in(token);
            if (!inside.isEmpty()) {
                found.addAll(inside);
            }
            return token + 1;
        }
        return Math.max(next, token + 1);
    }

    private int inDateline(int token) {
        Sighting listed = listed(token, gazetteer.nameTrie.longest(field.words(), token, datelineEnd));
        if (listed != null && listed.isPlace()) {
            return noted(dateline.elsewhere(listed, datelineEnd).inDateline());
        }
        int cityEnd = field.startsParagraph(token) ? Math.min(datelineEnd, dateline.cityEnd(token)) : token;
        if (listed != null && listed.end() == cityEnd) {
            return noted(listed.inDateline());
        }
        return cityEnd > token ? noted(unlisted.dateline(token, cityEnd)) : token;
    }

    private int noted(Sighting sighting) {
        found.add(sighting);
        return Math.max(sighting.end(), sighting.actorEnd());
    }

    private int noted(Candidate candidate) {
        roster.add(withOwner(candidate));
        return candidate.end();
    }

    /** {@code UN mediator X}, {@code Russia's X}: who stands before an unlisted name, perhaps with a role between, acts in it. */
    private Candidate withOwner(Candidate candidate) {
        int first = candidate.first();
        int limit = Math.max(candidate.first() - MOST_ROLE_WORDS, 0);
        while (first > limit && field.text().kind(first - 1) == TokenKind.LOWER && field.isRole(first - 1)) {
            first--;
        }
        Sighting owner = nameRightBefore(first);
        if (owner == null || owner.codes().isEmpty() || candidate.actorFirst() < candidate.first()) {
            return candidate;
        }
        candidate.group().belongsTo(owner.referent().country(), owner.codes());
        return candidate.acting(owner.actorFirst());
    }

    private int inText(int token) {
        int limit = field.sentenceEnd(token);
        Sighting state = gazetteer.postalCodes.behind(found, field, token);
        if (state != null) {
            return noted(state);
        }
        int compound = hyphenated.nameEndingIn(token, limit, found);
        if (compound > token) {
            return compound;
        }
        int foreign = translated == null ? NameTrie.NONE : translated.longest(field.words(), token, limit);
        if (foreign != NameTrie.NONE) {
            return translated(token, foreign);
        }
        int name = gazetteer.nameTrie.longest(field.words(), token, limit);
        int person = titled(token, name, limit);
        if (person > token) {
            return person;
        }
        Sighting whole = name == NameTrie.NONE || gazetteer.nameTrie.length(name) == 1 ? wholeName(token, limit) : null;
        if (whole != null) {
            return noted(whole);
        }
        Sighting designation = gazetteer.equipment.at(field, token);
        if (designation != null
                && (name == NameTrie.NONE || token + gazetteer.nameTrie.length(name) <= designation.end())) {
            return noted(designation);
        }
        return named(token, listed(token, name));
    }

    /** What is listed in other words than those that stand here in a row; null if there is none. */
    private Sighting wholeName(int token, int limit) {
        Sighting country = sharedNouns.at(token, limit);
        Sighting person = country == null ? middleNames.at(token, limit) : null;
        return person == null ? country : person.acting(token, offices.actorsOf(person.referent()));
    }

    private int titled(int token, int name, int limit) {
        int title = gazetteer.titleTrie.longest(field.words(), token, limit);
        if (title == NameTrie.NONE || name != NameTrie.NONE && !titleIsLonger(title, name)) {
            return token;
        }
        Sighting person = titled.after(token, title, nameRightBefore(token));
        if (person == null) {
            return token;
        }
        return person.referent().isUnlisted() ? noted(unlisted.titled(person)) : noted(spans.fitted(person));
    }

    private int named(int token, Sighting listed) {
        int institution = institution(token, listed);
        if (institution > token) {
            return institution;
        }
        Candidate longer = unlisted.at(token, listed);
        if (longer != null) {
            return noted(longer);
        }
        return listed == null ? token : noted(widened(listed));
    }

    private int translated(int token, int node) {
        int end = token + translated.length(node);
        ListedName name = gazetteer.names.get(translated.value(node));
        if (field.isInsideKatakana(token, end)) {
            return token;
        }
        if (name.referent() == null) {
            return end;
        }
        if (name.other() != null) {
            return states(token, end, name);
        }
        return noted(widened(Sighting.of(field, token, end, name.referent(), name.adjective())));
    }

    /** Several states in one word, a letter each; none where the last letter begins a longer name: "with the United States". */
    private int states(int token, int end, ListedName first) {
        int longer = translated.longest(field.words(), end - 1, field.sentenceEnd(token));
        if (longer != NameTrie.NONE && translated.length(longer) > 1) {
            return token;
        }
        int letter = token;
        for (ListedName state = first; state != null; state = state.other()) {
            noted(Sighting.of(field, letter, letter + 1, state.referent(), false));
            letter++;
        }
        return letter;
    }

    private int institution(int token, Sighting listed) {
        if (listed == null) {
            Sighting institution = institutions.withCountryBehind(token);
            return institution == null ? token : noted(institution);
        }
        int next = token;
        for (Sighting sighting : institutions.afterCountry(listed)) {
            next = noted(sighting);
        }
        return next;
    }

    private boolean titleIsLonger(int title, int name) {
        return gazetteer.titleTrie.length(title) >= gazetteer.nameTrie.length(name);
    }

    private Sighting listed(int token, int node) {
        if (node == NameTrie.NONE) {
            return null;
        }
        int end = token + gazetteer.nameTrie.length(node);
        ListedName name = guard.meant(gazetteer.name(node), field, token, end);
        int free = found.size() > firstFound ? found.get(found.size() - 1).end() : 0;
        if (name == null
                || guard.isGivenName(field, token, end, name)
                || guard.isSomebodyElse(field, token, end, name.referent())
                || field.isMoney(end)
                || token >= datelineEnd && guard.isOrdinaryWord(field, token, end, name)) {
            return null;
        }
        return guard.isSurname(field, token, end, free, name)
                ? null
                : Sighting.of(field, token, end, name.referent(), name.adjective());
    }

    private Sighting widened(Sighting listed) {
        Referent referent = listed.referent();
        if (listed.isPlace() && field.datelineEnd(listed.first(), listed.end()) > listed.first()) {
            datelineEnd = field.datelineEnd(listed.first(), listed.end());
            return listed.inDateline();
        }
        if (referent.type() == EntityType.COUNTRY && field.isMoneyWord(listed.end())) {
            return listed.meaning(referent.silent());
        }
        if (referent.type() == EntityType.PERSON) {
            return spans.fitted(listed.acting(listed.first(), offices.actorsOf(referent)));
        }
        return referent.type() == EntityType.ORGANIZATION ? withCountry(spans.fitted(listed)) : listed;
    }

    /** {@code US} and {@code State Department} are one name, {@code Iraqi} and {@code News Agency} one actor. */
    private Sighting withCountry(Sighting organization) {
        Sighting before = nameRightBefore(organization.first());
        String country = organization.referent().country();
        if (before == null
                || before.referent().type() != EntityType.COUNTRY
                || organization.referent().type() != EntityType.ORGANIZATION
                || !before.referent().country().equals(country)) {
            return organization;
        }
        if (before.adjective() || before.end() < organization.actorFirst()) {
            List<String> codes = organization.codes().isEmpty() ? before.codes() : organization.codes();
            return organization.within(before.first(), organization.actorEnd()).acting(before.first(), codes);
        }
        found.remove(found.size() - 1);
        return Sighting.of(field, before.first(), organization.end(), organization.referent(), false);
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
