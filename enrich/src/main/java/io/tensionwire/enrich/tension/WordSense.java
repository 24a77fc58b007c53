package io.tensionwire.enrich.tension;

import io.tensionwire.enrich.text.TokenKind;

/**
 * Tells by its neighbours whether a form that may be noun or verb is a verb: "rebels attack the town" against "an attack on
 * the town". Only words of the class {@code noun-or-verb} are in doubt. For one field.
 */
final class WordSense {
    private static final int REACH = 3;

    private final Passage passage;

    WordSense(Passage passage) {
        this.passage = passage;
    }

    /** Returns whether a word that is taken for a verb can be one here. */
    boolean isVerb(int token) {
        int first = passage.text().firstToken(passage.text().sentence(token));
        if (isPartOfName(token, first) || isAdjective(token, first)) {
            return false;
        }
        if (!passage.has(token, Mark.NOUN_OR_VERB)) {
            return true;
        }
        int before = token - 1;
        while (before >= first && token - before <= REACH && isPlainAdverb(before)) {
            before--;
        }
        if (before < first) {
            return false;
        }
        if (passage.mayBe(token, Symbols.PARTICIPLE) && passage.has(before, Mark.BE)) {
            return true;
        }
        if (passage.mayBe(token, Symbols.GERUND)) {
            return gerundIsVerb(token, before);
        }
        boolean titled = passage.has(before, Mark.TITLE) && !passage.mayBe(token, Symbols.BASE);
        if (startsNounPhrase(before) && !(titled && startsObject(token + 1))) {
            return false;
        }
        boolean pronoun = passage.has(before, Mark.PRONOUN) || passage.has(before, Mark.RELATIVE);
        if (passage.has(before, Mark.AUXILIARY) || pronoun) {
            return true;
        }
        return passage.mayBe(token, Symbols.BASE) ? plainFormIsVerb(token, before) : thirdPersonIsVerb(token, before);
    }

    /** Whether a capital letter inside a sentence shows a name: "the Monetary Fund", "Merrill Lynch". */
    private boolean isPartOfName(int token, int first) {
        return !isHeadline()
                && token > first
                && passage.text().kind(token) == TokenKind.CAPITALIZED
                && passage.text().kind(token - 1).isWord();
    }

    /** "Two clashing groups": a form in -ing between a number or article and its noun tells of no act. */
    private boolean isAdjective(int token, int first) {
        int before = token - 1;
        boolean counted =
                before >= first && (passage.text().kind(before) == TokenKind.NUMBER || passage.has(before, Mark.TWO));
        return counted && passage.mayBe(token, Symbols.GERUND) && !startsObject(token + 1);
    }

    /** Returns whether the act is a plain form, as it stands behind "to" or "will". */
    boolean isPlainForm(Match act) {
        return act.accept().verb() && passage.mayBe(act.head(), Symbols.BASE);
    }

    /** "Its talks with Iran": a noun that belongs to somebody names an act that there is, not the content of another. */
    boolean isOwnedNoun(Match act) {
        return !act.accept().verb()
                && (passage.has(act.firstWord(), Mark.OWNER)
                        || passage.has(act.firstWord() - 1, Mark.OWNER)
                        || passage.has(act.firstWord() - 1, Mark.POSSESSIVE));
    }

    private boolean isPlainAdverb(int token) {
        return passage.has(token, Mark.ADVERB) && !passage.has(token, Mark.BE) && !passage.has(token, Mark.AUXILIARY);
    }

    private boolean startsNounPhrase(int token) {
        boolean noun = passage.has(token, Mark.BEFORE_NOUN)
                || passage.has(token, Mark.OWNER)
                || passage.has(token, Mark.POSSESSIVE)
                || passage.text().kind(token) == TokenKind.NUMBER;
        boolean preposition = passage.has(token, Mark.PREPOSITION) && !passage.has(token, Mark.TO);
        ActorGroup group = passage.groupAt(token);
        return noun || preposition || (group != null && group.adjective());
    }

    /** The plain form needs a subject in the plural, several actors, or another verb that "and" joins it to. */
    private boolean plainFormIsVerb(int token, int before) {
        if (passage.has(before, Mark.AND)) {
            return startsObject(token + 1);
        }
        ActorGroup group = passage.groupAt(before);
        if (group != null) {
            boolean plural = group.several() || isPlural(group.first() - 2) || (isPlural(before) && !group.adjective());
            return plural || (isHeadline() && startsObject(token + 1));
        }
        return isPlural(before) && !passage.text().is(before, ',');
    }

    /** "Meeting" is a verb behind "is", a comma or a preposition; behind anything else it is a noun. */
    private boolean gerundIsVerb(int token, int before) {
        boolean linked = passage.has(before, Mark.PREPOSITION) || passage.text().is(before, ',');
        return passage.has(before, Mark.BE)
                || (linked && (startsObject(token + 1) || passage.has(token + 1, Mark.PREPOSITION)));
    }

    /** The third person needs a subject in the singular and, as far as anything shows it, an object. */
    private boolean thirdPersonIsVerb(int token, int before) {
        ActorGroup group = passage.groupAt(before);
        boolean named = group != null && group.end() == before + 1;
        boolean titled = passage.has(before, Mark.TITLE);
        return startsObject(token + 1)
                || ((named || titled)
                        && !passage.has(token + 1, Mark.PREPOSITION)
                        && token + 1 < passage.text().size());
    }

    private boolean startsObject(int token) {
        if (token >= passage.text().size()) {
            return false;
        }
        ActorGroup group = passage.groupAt(token);
        return (group != null && group.first() == token)
                || passage.has(token, Mark.DETERMINER)
                || passage.has(token, Mark.OWNER)
                || (passage.has(token, Mark.BEFORE_NOUN) && !passage.has(token, Mark.PREPOSITION))
                || passage.text().kind(token) == TokenKind.NUMBER;
    }

    private boolean isPlural(int token) {
        if (token < 0) {
            return false;
        }
        int end = passage.text().end(token);
        int start = passage.text().start(token);
        String text = passage.text().text();
        return end - start > 3 && text.charAt(end - 1) == 's' && text.charAt(end - 2) != 's'
                || passage.has(token, Mark.TITLE);
    }

    private boolean isHeadline() {
        return passage.text().field().equals("headline");
    }
}
