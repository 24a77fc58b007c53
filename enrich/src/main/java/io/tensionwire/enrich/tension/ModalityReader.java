package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Modality;
import io.tensionwire.enrich.text.TokenKind;
import java.util.List;

/**
 * Reads off the cues around an act whether it is told as a fact. Of several cues the strongest holds: denied, then negated,
 * hypothetical, future, historical.
 */
final class ModalityReader {
    private static final int YEAR_REACH = 20;
    private static final int YEAR_DIGITS = 4;
    private static final int EARLIEST_YEAR = 1000;

    private final Passage passage;
    private final Clauses clauses;
    private final int storyYear;

    /**
     * Reads one field.
     *
     * @param storyYear the year that the story was written in; earlier ones are background
     */
    ModalityReader(Passage passage, Clauses clauses, int storyYear) {
        this.passage = passage;
        this.clauses = clauses;
        this.storyYear = storyYear;
    }

    /** Returns how an act is presented, given all cues of its sentence. */
    Reading of(Match act, List<Match> cues) {
        boolean[] found = new boolean[Modality.values().length];
        boolean intent = false;
        for (Match match : cues) {
            if (match.rule() instanceof Rule.Cue cue
                    && !isWordOf(act, match)
                    && reaches(cue, match, act, cues)
                    && !isPartOfLonger(match, cues)) {
                found[cue.modality().ordinal()] = true;
                intent |= cue.intent();
            }
        }
        if (found[Modality.DENIED.ordinal()]) {
            return new Reading(Modality.DENIED, false);
        }
        if (found[Modality.NEGATED.ordinal()]) {
            return new Reading(Modality.NEGATED, intent || found[Modality.FUTURE.ordinal()]);
        }
        if (found[Modality.HYPOTHETICAL.ordinal()]) {
            return new Reading(Modality.HYPOTHETICAL, intent);
        }
        if (found[Modality.FUTURE.ordinal()]) {
            return new Reading(Modality.FUTURE, true);
        }
        boolean background = found[Modality.HISTORICAL.ordinal()] || hasOldYear(act);
        return background ? new Reading(Modality.HISTORICAL, false) : Reading.FACT;
    }

    /** Whether an act has the words of a cue among its own and means them: "did not accept" is a refusal, not its negation. */
    private static boolean isWordOf(Match act, Match cue) {
        if (((Rule.Cue) cue.rule()).place() == Rule.Cue.Place.OWN) {
            return false;
        }
        boolean withoutGaps = act.endWord() - act.firstWord() == act.accept().words();
        return cue.firstWord() >= act.firstWord() && cue.firstWord() <= act.head() && withoutGaps;
    }

    /** Whether a cue stands inside one that says more: "not" in "not only", "rule out" in "did not rule out". */
    private static boolean isPartOfLonger(Match match, List<Match> cues) {
        for (Match other : cues) {
            if (other.rule() instanceof Rule.Cue longer
                    && longer.modality() != ((Rule.Cue) match.rule()).modality()
                    && longer.place() != Rule.Cue.Place.AROUND
                    && other.accept().words() > match.accept().words()
                    && other.firstWord() <= match.firstWord()
                    && other.endWord() >= match.endWord()) {
                return true;
            }
        }
        return false;
    }

    private boolean reaches(Rule.Cue cue, Match match, Match act, List<Match> all) {
        if (cue.headline() && !passage.text().field().equals("headline")) {
            return false;
        }
        return switch (cue.place()) {
            case BEFORE -> standsBefore(cue, match, act) || isInGapOfNoun(match, act);
            case AFTER -> standsAfter(cue, match, act) && !saysItOfAnother(cue, match, act, all);
            case OWN -> match.firstWord() <= act.head() && act.head() < match.endWord();
            case INSIDE -> act.hasInGap(match.firstWord());
            case AROUND ->
                match.firstWord() < act.head()
                        && act.head() < match.endWord()
                        && all.stream().noneMatch(other -> reports(other, match));
        };
    }

    private boolean standsBefore(Rule.Cue cue, Match match, Match act) {
        boolean before = match.firstWord() < act.head() && match.endWord() <= act.endWord();
        return before
                && act.head() - match.endWord() <= cue.reach()
                && !isBehindAnd(match, act)
                && (cue.through()
                        ? !clauses.resumes(match.endWord(), act.head())
                        : !clauses.parted(match.endWord(), act.head(), true));
    }

    /** "Aims to attack and has warned": "to" reaches no verb behind "and" that has a form of its own. */
    private boolean isBehindAnd(Match match, Match act) {
        if (!passage.has(match.endWord() - 1, Mark.TO)
                || passage.has(match.endWord(), Mark.BE)
                || !act.accept().verb()
                || passage.mayBe(act.head(), Symbols.BASE)) {
            return false;
        }
        for (int token = match.endWord(); token < act.head(); token++) {
            if (passage.has(token, Mark.AND)) {
                return true;
            }
        }
        return false;
    }

    /** "Use of force against Russia attacking Ukraine is not on the cards": a predicate is said of the first act. */
    private boolean saysItOfAnother(Rule.Cue cue, Match match, Match act, List<Match> all) {
        return passage.has(match.firstWord(), Mark.BE)
                && all.stream()
                        .anyMatch(other -> other.rule() instanceof Rule.Event
                                && other.endWord() <= act.firstWord()
                                && standsAfter(cue, match, other));
    }

    private boolean standsAfter(Rule.Cue cue, Match match, Match act) {
        int from = act.endWord();
        return match.firstWord() >= from
                && match.firstWord() - from <= cue.reach()
                && (cue.through() || !clauses.parted(from, match.firstWord(), false));
    }

    /** "Tensions have not eased": the head is the noun, and what presents the verb stands between the two. */
    private static boolean isInGapOfNoun(Match match, Match act) {
        return !act.accept().verb() && act.hasInGap(match.firstWord());
    }

    /** Whether somebody says or promises what follows: "warned that it would attack if" is no mere supposition. */
    private static boolean reports(Match other, Match cue) {
        boolean speaks = other.rule() instanceof Rule.Saying saying
                ? !saying.speakerFollows()
                : other.rule() instanceof Rule.Event;
        return speaks && other.endWord() <= cue.firstWord();
    }

    private boolean hasOldYear(Match act) {
        int first = Math.max(clauses.sentenceStart(act.head()), act.firstWord() - YEAR_REACH);
        int end = Math.min(clauses.sentenceEnd(act.head()), act.endWord() + YEAR_REACH);
        for (int token = first; token < end; token++) {
            if (isOldYear(token)
                    && !clauses.parted(Math.min(behind(token), act.head()), Math.max(token, act.head()), false)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the token behind a year and the word that opens the clause telling of it: "since 2022, when". */
    private int behind(int year) {
        boolean comma = year + 1 < passage.text().size() && passage.text().is(year + 1, ',');
        int next = comma ? year + 2 : year + 1;
        return passage.has(next, Mark.CLAUSE) ? next + 1 : year;
    }

    /** A year before that of the story, or any decade: "in 2014", "the 1990s"; "fired 1649 rounds" counts. */
    private boolean isOldYear(int token) {
        return isFourDigitsBefore(token) && (!passage.knows(Mark.DATED) || opensDate(token));
    }

    private boolean opensDate(int token) {
        int before = token - 1;
        return before < clauses.sentenceStart(token)
                || passage.text().kind(before) == TokenKind.PUNCTUATION
                || passage.text().kind(before) == TokenKind.NUMBER
                || passage.has(before, Mark.DATED);
    }

    private boolean isFourDigitsBefore(int token) {
        int start = passage.text().start(token);
        int length = passage.text().end(token) - start;
        boolean decade = length == YEAR_DIGITS + 1 && passage.text().text().charAt(start + YEAR_DIGITS) == 's';
        if (length != YEAR_DIGITS && !decade) {
            return false;
        }
        int year = 0;
        for (int at = start; at < start + YEAR_DIGITS; at++) {
            int digit = passage.text().text().charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            year = year * 10 + digit;
        }
        return year >= EARLIEST_YEAR && year < storyYear;
    }
}
