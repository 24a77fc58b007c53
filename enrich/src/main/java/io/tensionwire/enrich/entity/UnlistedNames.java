package io.tensionwire.enrich.entity;

import io.tensionwire.contract.EntityType;
import io.tensionwire.enrich.text.TokenKind;
import java.util.Set;

/**
 * Finds where a field names what no list has: the capitalized words that belong together, with the listed names that are a part
 * of the longer one ({@code Air France}, {@code Bank of Canada}).
 */
final class UnlistedNames {
    /** Languages that are written without capital letters, or whose names are declined: their names are found by lists only. */
    private static final Set<String> NOT_LATIN = Set.of("ar", "ja", "ru", "zh");

    private final Gazetteer gazetteer;
    private final StoryRoster roster;
    private final FieldTokens field;
    private final NamePhrases phrases;
    private final ClueReader clues;
    private final NameTrie translated;
    private int bearer = -1;

    UnlistedNames(Gazetteer gazetteer, StoryRoster roster, FieldTokens field) {
        this.gazetteer = gazetteer;
        translated = gazetteer.namesByLanguage.get(field.language());
        this.roster = roster;
        this.field = field;
        phrases = new NamePhrases(field);
        clues = new ClueReader(gazetteer, field);
    }

    /**
     * Returns the unlisted name that begins at a token; null if none does.
     *
     * @param listed the listed name that begins there, which the unlisted one must reach beyond; null if none does
     */
    Candidate at(int first, Sighting listed) {
        if (!phrases.isPiece(first)
                || !field.caseTells(first)
                || listed != null && stands(listed)
                || NOT_LATIN.contains(field.language())
                || field.isRole(first)) {
            return null;
        }
        int end = isBodyOfRole(first) ? first + 1 : cut(first, phrases.end(first));
        end = cutAtBearer(first, end);
        if (end == first || end - first == 1 && isTooShort(first) || field.isMoney(end)) {
            return null;
        }
        if (!field.capitalTells(first) && (translated != null || isOnlyTheStart(first, end))) {
            return null;
        }
        if (listed != null) {
            return end > listed.end() ? beyond(listed, end) : null;
        }
        return field.is(first, WordClass.NO_NAME) && !isInstitution(first, end) ? null : candidate(first, end);
    }

    /** A person, or a body in many words, is whole as it is listed. */
    private static boolean stands(Sighting listed) {
        return listed.referent().type() == EntityType.PERSON;
    }

    /** {@code Ketua DPR Puan Maharani}: between a role and its bearer stand the initials of the body. */
    private boolean isBodyOfRole(int first) {
        return field.text().kind(first) == TokenKind.ALL_CAPS
                && !field.startsSentence(first)
                && field.isRole(first - 1)
                && !field.is(first, WordClass.ORGANIZATION_FIRST);
    }

    /** {@code Direktur Indofood Franciscus Welirang}: after a role, a first name begins the name of the bearer. */
    private int cutAtBearer(int first, int end) {
        if (field.startsSentence(first) || !field.isRole(first - 1) || field.is(first, WordClass.GIVEN_NAME)) {
            return end;
        }
        for (int token = first + 1; token < end; token++) {
            if (field.is(token, WordClass.GIVEN_NAME) && !field.isOrdinary(token)) {
                bearer = token;
                return token;
            }
        }
        return end;
    }

    private boolean isTooShort(int token) {
        return field.text().end(token) - field.text().start(token) < 2;
    }

    /** Ordinary words at the start of a sentence say nothing, unless a name's last word or another ordinary one follows. */
    private boolean isOnlyTheStart(int first, int end) {
        if (!field.isOrdinary(first) && !field.mayBeDerived(first)) {
            return false;
        }
        if (end - first == 1) {
            return true;
        }
        if (field.is(first + 1, WordClass.ORGANIZATION_FIRST) && !field.is(first, WordClass.ORGANIZATION_FIRST)) {
            return true;
        }
        int next = gazetteer.nameTrie.longest(field.words(), first + 1, end);
        if (next != NameTrie.NONE && gazetteer.name(next).adjective() && !isInstitution(first, end)) {
            return true;
        }
        boolean named = field.is(first, WordClass.GIVEN_NAME) && !field.isOrdinary(first + 1);
        return !named && !isInstitution(first, end) && !field.isOrdinary(first + 1);
    }

    private boolean isInstitution(int first, int end) {
        int last = field.text().is(end - 1, '.') ? end - 2 : end - 1;
        int ends = WordClass.ORGANIZATION_LAST.bit()
                | WordClass.COMPANY_SUFFIX.bit()
                | WordClass.PLACE_LAST.bit()
                | WordClass.EVENT_LAST.bit();
        return last > first && (field.classes(last) & ends) != 0 || isOfSomething(first, end);
    }

    private boolean isOfSomething(int first, int end) {
        return end - first > 2
                && field.is(first, WordClass.ORGANIZATION_OF)
                && (field.text().isWord(first + 1, "of") || field.text().isWord(first + 1, "for"));
    }

    /** Cuts a phrase where a title or the full name of a listed person begins in it. */
    private int cut(int first, int end) {
        for (int token = first + 1; token < end; token++) {
            if (translated != null && translated.longest(field.words(), token, end) != NameTrie.NONE) {
                return token;
            }
            int name = gazetteer.nameTrie.longest(field.words(), token, end);
            if (name != NameTrie.NONE
                    && gazetteer.nameTrie.length(name) > 1
                    && gazetteer.name(name).referent().type() == EntityType.PERSON) {
                return token;
            }
            int title = gazetteer.titleTrie.longest(field.words(), token, end);
            if (title != NameTrie.NONE
                    && token + gazetteer.titleTrie.length(title) < end
                    && !field.is(token - 1, WordClass.GIVEN_NAME)
                    && !isInstitution(first, end)) {
                return token;
            }
        }
        return end;
    }

    private Candidate beyond(Sighting listed, int end) {
        if (isInstitution(listed.first(), end) && !isAbbreviation(listed)) {
            return candidate(listed.first(), end);
        }
        EntityType type = listed.referent().type();
        boolean place = type == EntityType.COUNTRY || type == EntityType.PLACE;
        boolean apart = listed.adjective()
                || !place
                || isAbbreviation(listed)
                || field.is(listed.end(), WordClass.GIVEN_NAME)
                || field.is(listed.end(), WordClass.NO_NAME)
                || field.is(listed.end(), WordClass.TIME)
                || gazetteer.titleTrie.longest(field.words(), listed.end(), end) != NameTrie.NONE
                || gazetteer.nameTrie.longest(field.words(), listed.end(), end) != NameTrie.NONE;
        return apart ? null : candidate(listed.first(), end);
    }

    /** {@code U.S.} and {@code UK} stand before names more often than in them. */
    private boolean isAbbreviation(Sighting listed) {
        return listed.referent().type() == EntityType.COUNTRY
                && listed.end() - listed.first() == 1
                && field.text().kind(listed.first()) == TokenKind.ALL_CAPS;
    }

    private Candidate candidate(int first, int end) {
        NameGroup group = roster.group(field, first, end);
        Referent inside = clues.readShape(group, first, end);
        if (inside != null) {
            group.liesIn(inside);
        }
        clues.readNeighbours(group.sums(), first, end);
        if (first == bearer) {
            clues.add(Clue.AFTER_ROLE, group.sums());
        }
        return new Candidate(field, first, end, first, group);
    }

    /** Returns the person, whom no list has, that stands after a title. */
    Candidate titled(Sighting person) {
        NameGroup group = roster.group(field, person.first(), person.end());
        group.belongsTo(person.referent().country(), person.referent().codes());
        clues.add(Clue.PERSON_TITLE, group.sums());
        return new Candidate(field, person.first(), person.end(), person.actorFirst(), group);
    }

    /** Returns the place, which no list has, that opens a dateline. */
    Candidate dateline(int first, int end) {
        NameGroup group = roster.group(field, first, end);
        clues.add(Clue.DATELINE, group.sums());
        return new Candidate(field, first, end, first, group);
    }
}
