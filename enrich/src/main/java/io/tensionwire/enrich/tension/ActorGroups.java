package io.tensionwire.enrich.tension;

import io.tensionwire.contract.EntityType;
import io.tensionwire.enrich.entity.ActorMention;
import io.tensionwire.enrich.text.TokenKind;
import io.tensionwire.enrich.text.TokenizedText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts the mentions of a field together into actors: "Russian President Vladimir Putin" is one, "Russia, Ukraine and NATO"
 * are three that act as one.
 */
final class ActorGroups {
    private static final int LONGEST_TITLE = 4;
    private static final int LONGEST_PHRASE = 3;

    private final TokenizedText text;
    private final Symbols symbols;
    private final int[] words;

    private ActorGroups(TokenizedText text, Symbols symbols, int[] words) {
        this.text = text;
        this.symbols = symbols;
        this.words = words;
    }

    /** Returns the groups of a field, in order. */
    static List<ActorGroup> of(TokenizedText text, int[] words, Symbols symbols, List<ActorMention> mentions) {
        ActorGroups grouping = new ActorGroups(text, symbols, words);
        return grouping.joined(grouping.singles(mentions));
    }

    /** Makes one of a nationality, a title and a name. */
    private List<ActorGroup> singles(List<ActorMention> mentions) {
        List<ActorGroup> singles = new ArrayList<>();
        for (ActorMention mention : mentions) {
            if (!mention.field().equals(text.field()) || isEthnic(mention)) {
                continue;
            }
            ActorGroup last = singles.isEmpty() ? null : singles.get(singles.size() - 1);
            if (last != null && oneActor(last, mention)) {
                List<String> codes =
                        mention.codes().isEmpty() || isPeopleOf(last, mention) ? last.codes() : mention.codes();
                singles.set(
                        singles.size() - 1,
                        new ActorGroup(
                                last.first(),
                                mention.endToken() + (isBracketed(last.end(), mention) ? 1 : 0),
                                codes,
                                mention.entityId(),
                                false,
                                mention.adjective()));
            } else {
                singles.add(new ActorGroup(
                        mention.firstToken(),
                        mention.endToken(),
                        mention.codes(),
                        mention.entityId(),
                        mention.codes().size() > 1,
                        mention.adjective()));
            }
        }
        singles.removeIf(group -> group.codes().isEmpty());
        return singles;
    }

    /** "Ethnic Albanians" in Serbia do not act for Albania. */
    private boolean isEthnic(ActorMention mention) {
        int before = mention.firstToken() - 1;
        return before >= 0 && symbols.has(words[before], Mark.ETHNIC);
    }

    private boolean oneActor(ActorGroup left, ActorMention right) {
        if (!sameSentence(left.end() - 1, right.firstToken()) || right.firstToken() - left.end() > LONGEST_TITLE) {
            return false;
        }
        boolean people = isPeopleOf(left, right);
        boolean again = isBracketed(left.end(), right)
                && (right.codes().isEmpty() || left.codes().containsAll(right.codes()));
        if (people || again) {
            return true;
        }
        boolean samePlace = right.codes().equals(left.codes()) && gapIsCommaOrOf(left.end(), right.firstToken());
        boolean titled = true;
        for (int token = left.end(); token < right.firstToken(); token++) {
            titled &= symbols.has(words[token], Mark.TITLE) || symbols.has(words[token], Mark.POSSESSIVE);
        }
        boolean open = left.adjective() || right.firstToken() > left.end();
        return samePlace
                || (titled && open && (right.codes().isEmpty() || right.codes().equals(left.codes())));
    }

    /** Whether brackets hold nothing but a mention: "the World Health Organization (WHO)". */
    private boolean isBracketed(int from, ActorMention mention) {
        return mention.firstToken() == from + 1
                && text.is(from, '(')
                && mention.endToken() < text.size()
                && text.is(mention.endToken(), ')');
    }

    /** Whether a nation's name follows the adjective of a country: "Bosnian Serbs" are of Bosnia. */
    private static boolean isPeopleOf(ActorGroup left, ActorMention right) {
        return left.adjective()
                && !left.codes().isEmpty()
                && right.firstToken() == left.end()
                && right.type() == EntityType.COUNTRY
                && right.endToken() - right.firstToken() == 1;
    }

    private boolean gapIsCommaOrOf(int from, int to) {
        return to - from == 1 && (Passage.isComma(text, from) || symbols.has(words[from], Mark.PREPOSITION));
    }

    /** Makes one of those that commas and "and" join. */
    private List<ActorGroup> joined(List<ActorGroup> singles) {
        List<ActorGroup> groups = new ArrayList<>();
        int at = 0;
        while (at < singles.size()) {
            int last = lastOfRow(singles, at);
            groups.add(last == at ? singles.get(at) : row(singles.subList(at, last + 1)));
            at = last + 1;
        }
        return List.copyOf(groups);
    }

    /** Returns the last single that belongs to the row that begins at one; commas alone make a row of three or more. */
    private int lastOfRow(List<ActorGroup> singles, int at) {
        int last = at;
        int commas = 0;
        for (int next = at + 1; next < singles.size(); next++) {
            Joint joint = joint(singles.get(next - 1), singles.get(next));
            if (joint == Joint.NONE) {
                break;
            }
            commas += joint == Joint.COMMA ? 1 : 0;
            last = joint == Joint.AND || commas >= 2 ? next : last;
        }
        return last;
    }

    private enum Joint {
        NONE,
        COMMA,
        AND
    }

    private Joint joint(ActorGroup left, ActorGroup right) {
        if (!sameSentence(left.end() - 1, right.first())) {
            return Joint.NONE;
        }
        Joint joint = touch(left, right) ? Joint.AND : Joint.NONE;
        for (int token = afterPhrase(left, right); token < right.first(); token++) {
            if (symbols.has(words[token], Mark.AND)) {
                joint = Joint.AND;
                token = afterInsertion(token, right);
            } else if (Passage.isComma(text, token)) {
                joint = joint == Joint.AND ? joint : Joint.COMMA;
            } else if (joint == Joint.NONE || !opensPhrase(token)) {
                return Joint.NONE;
            }
        }
        return joint;
    }

    /** Two states in one word, as Chinese and Japanese write them. */
    private boolean touch(ActorGroup left, ActorGroup right) {
        return text.end(left.end() - 1) == text.start(right.first());
    }

    /** Returns the token behind the nouns that an adjective belongs to: "an Israeli peace movement and the PLO". */
    private int afterPhrase(ActorGroup left, ActorGroup right) {
        int token = left.end();
        boolean open = left.adjective()
                || text.kind(left.end() - 1) == TokenKind.ALL_CAPS
                || symbols.has(word(token), Mark.POSSESSIVE);
        int last = Math.min(right.first(), token + LONGEST_PHRASE);
        while (open && token < last && isNoun(token)) {
            token++;
        }
        return token < right.first() && (symbols.has(words[token], Mark.AND) || text.is(token, ','))
                ? token
                : left.end();
    }

    private boolean isNoun(int token) {
        int word = words[token];
        return text.kind(token).isWord()
                && !symbols.has(word, Mark.PREPOSITION)
                && !symbols.has(word, Mark.CLAUSE)
                && !symbols.has(word, Mark.AND)
                && !symbols.has(word, Mark.ADVERB)
                && !symbols.mayBe(word, Symbols.PARTICIPLE)
                && !text.text().startsWith("ed", text.end(token) - 2);
    }

    private int word(int token) {
        return token < words.length ? words[token] : Vocabulary.UNKNOWN;
    }

    /** Returns the last token of what commas set apart behind "and": "Sudan, and with strings attached, Cuba". */
    private int afterInsertion(int and, ActorGroup right) {
        int last = right.first() - 1;
        boolean inserted = last > and + 1 && last - and <= LONGEST_PHRASE + 1 && text.is(last, ',');
        return inserted && !opensPhrase(and + 1) ? last : and;
    }

    private boolean opensPhrase(int token) {
        return symbols.has(words[token], Mark.DETERMINER)
                || symbols.has(words[token], Mark.TITLE)
                || text.kind(token) == TokenKind.NUMBER;
    }

    private boolean sameSentence(int left, int right) {
        return text.sentence(left) == text.sentence(right);
    }

    private static ActorGroup row(List<ActorGroup> members) {
        Set<String> codes = new LinkedHashSet<>();
        members.forEach(member -> codes.addAll(member.codes()));
        ActorGroup first = members.get(0);
        ActorGroup last = members.get(members.size() - 1);
        return new ActorGroup(
                first.first(), last.end(), List.copyOf(codes), first.entityId(), codes.size() > 1, last.adjective());
    }
}
