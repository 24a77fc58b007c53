package io.tensionwire.enrich.entity;

import io.tensionwire.contract.EntityType;
import io.tensionwire.enrich.text.TokenKind;
import io.tensionwire.enrich.text.TokenizedText;
import java.util.List;

/** Finds the people whose names follow a title: {@code Russian Foreign Minister Sergei Lavrov}, {@code Gen. Smith}. */
final class TitledNames {
    private static final int LONGEST_NAME = 5;
    private static final int MOST_TITLES = 3;

    private final Gazetteer gazetteer;
    private final Offices offices;
    private final FieldTokens field;
    private final TokenizedText text;
    private final MiddleNames middleNames;
    private final NameGuard guard;

    TitledNames(Gazetteer gazetteer, Offices offices, NameGuard guard, FieldTokens field) {
        this.gazetteer = gazetteer;
        this.offices = offices;
        this.guard = guard;
        this.field = field;
        this.text = field.text();
        middleNames = new MiddleNames(gazetteer, field);
    }

    /**
     * Returns the person whose name follows a title; null if none does.
     *
     * @param first first token of the title
     * @param titleNode the title's node in {@link Gazetteer#titleTrie}
     * @param before the name that stands right before the title and says whose office it is; null if none does
     */
    Sighting after(int first, int titleNode, Sighting before) {
        int limit = field.sentenceEnd(first);
        Title title = gazetteer.titles.get(gazetteer.titleTrie.value(titleNode));
        int at = first + gazetteer.titleTrie.length(titleNode);
        for (int more = 1; more < MOST_TITLES; more++) {
            int node = gazetteer.titleTrie.longest(field.words(), at, limit);
            if (node == NameTrie.NONE) {
                break;
            }
            Title next = gazetteer.titles.get(gazetteer.titleTrie.value(node));
            title = title.roles().isEmpty() ? next : title;
            at += gazetteer.titleTrie.length(node);
        }
        Sighting person = person(at, limit, title, before);
        return person == null ? null : inNounPhrase(person, first, before);
    }

    private Sighting person(int at, int limit, Title title, Sighting before) {
        int node = gazetteer.nameTrie.longest(field.words(), at, limit);
        if (node != NameTrie.NONE && gazetteer.name(node).referent().type() == EntityType.PERSON) {
            Referent listed = gazetteer.name(node).referent();
            return Sighting.of(field, at, at + gazetteer.nameTrie.length(node), listed, false);
        }
        Sighting withMiddleName = middleNames.at(at, limit);
        if (withMiddleName != null) {
            return withMiddleName;
        }
        int end = field.caseTells(at < limit ? at : limit - 1) ? nameEnd(at, limit) : Math.min(at + 1, limit);
        if (end == at || !field.isCapitalized(at)) {
            return null;
        }
        List<String> bodies = before == null ? List.of() : before.codes();
        String given = end - at > 1 ? text.token(at) : "";
        Referent listed = offices.holder(field.words()[end - 1], title, bodies, given);
        if (listed != null && !guard.isSomebodyElse(field, at, end, listed)) {
            return Sighting.of(field, at, end, listed, false);
        }
        int whole = NameGuard.isRomanNumeral(field, end) ? end + 1 : end;
        return field.caseTells(at) ? Sighting.of(field, at, whole, unlisted(at, whole, before), false) : null;
    }

    private Referent unlisted(int first, int end, Sighting before) {
        String name = text.text().substring(text.start(first), text.end(end - 1));
        String country = before == null ? null : before.referent().country();
        return Referent.unlistedPerson(name, country, before == null ? List.of() : before.codes());
    }

    private Sighting inNounPhrase(Sighting person, int title, Sighting before) {
        int first = before == null ? title : before.actorFirst();
        Referent referent = person.referent();
        return person.acting(first, referent.isUnlisted() ? referent.codes() : offices.actorsOf(referent));
    }

    /** Returns the token after the last of the run of capitalized words, initials and particles; the first token if none. */
    private int nameEnd(int first, int limit) {
        int end = first;
        for (int token = first; token < Math.min(limit, first + LONGEST_NAME); token++) {
            if (isNameWord(token, first)) {
                end = token + 1;
            } else if (!(token > first && continuesName(token))) {
                break;
            }
        }
        return end;
    }

    private boolean isNameWord(int token, int first) {
        if (text.kind(token) == TokenKind.ALL_CAPS) {
            return token == first && text.end(token) - text.start(token) > 3 || isInitials(token);
        }
        return text.kind(token) == TokenKind.CAPITALIZED
                && !field.is(token, WordClass.TIME)
                && (token == first
                        || gazetteer.nameTrie.single(field.words()[token]) == NameTrie.NONE
                        || guard.isGivenName(field, token - 1));
    }

    private boolean isInitials(int token) {
        return text.text().charAt(text.end(token) - 1) == '.' && text.end(token) - text.start(token) <= 4;
    }

    private boolean continuesName(int token) {
        boolean initialStop = text.is(token, '.') && text.end(token - 1) - text.start(token - 1) == 1;
        return initialStop || text.kind(token) == TokenKind.LOWER && field.is(token, WordClass.PARTICLE);
    }
}
