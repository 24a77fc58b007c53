package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Modality;
import io.tensionwire.enrich.text.TokenKind;
import java.util.List;

/**
 * Reads off the cues around an act whether it is told as a fact. Of several cues the strongest holds: denied, then negated,
 * hypothetical, future, historical.
 */
final class ModalityReader {
    private static final int YEAR_REACH = 10;
    private static final int EARLIEST_YEAR = 1000;

    private final Passage passage;
    private final Clauses clauses;
    private final int storyYear;

    /**
     * Reads one field.
     *
     * @param storyYear the year that the story was written in; 0 if not known, and then no year is background
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
            if (match.rule() instanceof Rule.Cue cue && reaches(cue, match, act) && !isPartOfLonger(match, cues)) {
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

    /** Whether a cue stands inside one that says more: "not" in "not only", "rule out" in "did not rule out". */
    private static boolean isPartOfLonger(Match match, List<Match> cues) {
        for (Match other : cues) {
            if (other.rule() instanceof Rule.Cue
                    && other.accept().words() > match.accept().words()
                    && other.firstWord() <= match.firstWord()
                    && other.endWord() >= match.endWord()) {
                return true;
            }
        }
        return false;
    }

    private boolean reaches(Rule.Cue cue, Match match, Match act) {
        if (cue.headline() && !passage.text().field().equals("headline")) {
            return false;
        }
        if (cue.after()) {
            int from = act.endWord();
            return match.firstWord() >= from
                    && match.firstWord() - from <= cue.reach()
                    && (cue.through() || !clauses.parted(from, match.firstWord(), false));
        }
        int distance = act.head() - match.endWord();
        boolean before = match.endWord() <= act.head() && distance <= cue.reach();
        return before && (cue.through() || !clauses.parted(match.endWord(), act.head(), true));
    }

    private boolean hasOldYear(Match act) {
        int first = Math.max(clauses.sentenceStart(act.head()), act.firstWord() - YEAR_REACH);
        int end = Math.min(clauses.sentenceEnd(act.head()), act.endWord() + YEAR_REACH);
        for (int token = first; token < end; token++) {
            if (isOldYear(token) && !clauses.parted(Math.min(token, act.head()), Math.max(token, act.head()), false)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOldYear(int token) {
        int start = passage.text().start(token);
        if (storyYear == 0
                || passage.text().kind(token) != TokenKind.NUMBER
                || passage.text().end(token) - start != 4) {
            return false;
        }
        int year = 0;
        for (int at = start; at < start + 4; at++) {
            int digit = passage.text().text().charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            year = year * 10 + digit;
        }
        return year >= EARLIEST_YEAR && year < storyYear;
    }
}
