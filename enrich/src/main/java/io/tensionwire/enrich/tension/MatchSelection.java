package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Category;
import io.tensionwire.contract.Quad;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps of all matches in a sentence those that tell of an act each: what a stop rule covers goes, of matches that overlap
 * the one with most words stays, then the first, and what is only the content of a promise, demand, refusal, charge or threat goes into it
 * ("refused to lift sanctions" is one act), as do the nouns that talks are about.
 */
final class MatchSelection {
    private static final int CONTENT_REACH = 14;
    private static final Set<Category> HAVE_CONTENT = EnumSet.of(
            Category.AGREE,
            Category.SUPPORT,
            Category.CONCEDE,
            Category.REQUEST,
            Category.ACCUSE,
            Category.REJECT,
            Category.THREATEN);

    private MatchSelection() {}

    /** Returns whether the whole sentence tells of no act, whatever its words: sport, film. */
    static boolean isStopped(List<Match> matches) {
        for (Match match : matches) {
            if (match.rule() instanceof Rule.Stop stop && stop.scope() == Rule.Stop.Scope.SENTENCE) {
                return true;
            }
        }
        return false;
    }

    /** Returns the acts of a sentence that is not stopped, in the order of their heads. */
    static List<Match> acts(List<Match> matches, Clauses clauses, WordSense sense) {
        List<Match> stops = matches.stream()
                .filter(match -> match.rule() instanceof Rule.Stop && !isPartOfAct(match, matches))
                .toList();
        List<Match> acts = matches.stream()
                .filter(match -> match.rule() instanceof Rule.Event)
                .filter(match -> !match.accept().verb() || sense.isVerb(match.head()))
                .filter(match -> stops.stream().noneMatch(stop -> stops(stop, match, clauses)))
                .toList();
        return withoutContents(withoutOverlaps(acts), clauses, sense);
    }

    /** Whether an act says more with the same first word: "call for sanctions" is a threat, "call for calm" is none. */
    private static boolean isPartOfAct(Match stop, List<Match> matches) {
        return (scope(stop) == Rule.Stop.Scope.CONTENT || scope(stop) == Rule.Stop.Scope.SPAN)
                && matches.stream().anyMatch(match -> match.rule() instanceof Rule.Event && saysMore(match, stop));
    }

    private static boolean saysMore(Match act, Match stop) {
        return act.firstWord() == stop.firstWord()
                && act.accept().words() > stop.accept().words();
    }

    private static Rule.Stop.Scope scope(Match stop) {
        return ((Rule.Stop) stop.rule()).scope();
    }

    private static boolean stops(Match stop, Match act, Clauses clauses) {
        boolean reached =
                switch (scope(stop)) {
                    case SPAN -> false;
                    case CONTENT -> follows(stop, act, clauses);
                    case REST -> act.head() >= stop.endWord() && !saysMore(act, stop);
                    case SENTENCE -> true;
                };
        return reached || (act.overlaps(stop) && !saysMore(act, stop) && !isObjectOf(act, stop));
    }

    /** "Allowed refugees to return home": what the last word of an act begins is its object, no figure of speech. */
    private static boolean isObjectOf(Match act, Match stop) {
        return act.accept().verb() && act.head() < stop.firstWord() && stop.firstWord() == act.endWord() - 1;
    }

    private static List<Match> withoutOverlaps(List<Match> acts) {
        List<Match> ranked = new ArrayList<>(acts);
        ranked.sort(Comparator.comparing((Match match) -> !match.accept().verb())
                .thenComparingInt(match -> -match.accept().words())
                .thenComparingInt(Match::firstWord)
                .thenComparingInt(match -> match.endWord() - match.firstWord())
                .thenComparingInt(match -> match.accept().order()));
        List<Match> kept = new ArrayList<>();
        for (Match match : ranked) {
            if (kept.stream().noneMatch(match::overlaps)) {
                kept.add(match);
            }
        }
        kept.sort(Comparator.comparingInt(Match::head).thenComparingInt(Match::firstWord));
        return kept;
    }

    private static List<Match> withoutContents(List<Match> acts, Clauses clauses, WordSense sense) {
        List<Match> kept = new ArrayList<>();
        for (Match match : acts) {
            kept.removeIf(outer -> isMereVow(outer, match) && sense.isPlainForm(match));
            if (kept.stream().noneMatch(outer -> holds(outer, match, clauses) && !sense.isOwnedNoun(match))) {
                kept.add(match);
            }
        }
        return kept;
    }

    /** "Vowed to send warships" and "agreed to impose sanctions" are about the deed, which is against somebody. */
    private static boolean isMereVow(Match outer, Match inner) {
        Category category = ((Rule.Event) inner.rule()).category();
        return ((Rule.Event) outer.rule()).category() == Category.AGREE
                && category != Category.TENSION
                && category.quad() == Quad.MATERIAL_CONFLICT
                && inner.head() >= outer.endWord()
                && inner.head() - outer.endWord() <= 1;
    }

    private static boolean holds(Match outer, Match inner, Clauses clauses) {
        Category category = ((Rule.Event) outer.rule()).category();
        Category content = ((Rule.Event) inner.rule()).category();
        boolean topic = category == Category.CONSULT && !inner.accept().verb() && isDeed(content);
        return (topic || HAVE_CONTENT.contains(category))
                && content != Category.TENSION
                && follows(outer, inner, clauses);
    }

    private static boolean isDeed(Category category) {
        return category.quad() == Quad.MATERIAL_COOPERATION || category.quad() == Quad.MATERIAL_CONFLICT;
    }

    /** Whether a match stands so close behind another, in the same clause, that it is what the other is about. */
    private static boolean follows(Match outer, Match inner, Clauses clauses) {
        int from = outer.endWord();
        return inner.head() >= from
                && inner.head() - from <= CONTENT_REACH
                && !clauses.parted(from, inner.head(), false)
                && !clauses.resumes(from, inner.head());
    }
}
