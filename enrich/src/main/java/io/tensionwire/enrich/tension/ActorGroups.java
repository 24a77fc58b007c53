package io.tensionwire.enrich.tension;

import io.tensionwire.enrich.entity.ActorMention;
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
            if (!mention.field().equals(text.field())) {
                continue;
            }
            ActorGroup last = singles.isEmpty() ? null : singles.get(singles.size() - 1);
            if (last != null && oneActor(last, mention)) {
                List<String> codes = mention.codes().isEmpty() ? last.codes() : mention.codes();
                singles.set(
                        singles.size() - 1,
                        new ActorGroup(
                                last.first(),
                                mention.endToken(),
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
                        false,
                        mention.adjective()));
            }
        }
        singles.removeIf(group -> group.codes().isEmpty());
        return singles;
    }

    private boolean oneActor(ActorGroup left, ActorMention right) {
        if (!sameSentence(left.end() - 1, right.firstToken()) || right.firstToken() - left.end() > LONGEST_TITLE) {
            return false;
        }
        boolean samePlace = right.codes().equals(left.codes()) && gapIsComma(left.end(), right.firstToken());
        boolean titled = true;
        for (int token = left.end(); token < right.firstToken(); token++) {
            titled &= symbols.has(words[token], Mark.TITLE) || symbols.has(words[token], Mark.POSSESSIVE);
        }
        boolean open = left.adjective() || right.firstToken() > left.end();
        return samePlace
                || (titled && open && (right.codes().isEmpty() || right.codes().equals(left.codes())));
    }

    private boolean gapIsComma(int from, int to) {
        return to - from == 1 && Passage.isComma(text, from);
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

    /** Returns the last single that belongs to the row that begins at one; commas alone make no row. */
    private int lastOfRow(List<ActorGroup> singles, int at) {
        int last = at;
        for (int next = at + 1; next < singles.size(); next++) {
            Joint joint = joint(singles.get(next - 1), singles.get(next));
            if (joint == Joint.NONE) {
                break;
            }
            last = joint == Joint.AND ? next : last;
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
        int token = left.end();
        for (; token < right.first(); token++) {
            if (symbols.has(words[token], Mark.AND)) {
                joint = Joint.AND;
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

    private boolean opensPhrase(int token) {
        return symbols.has(words[token], Mark.DETERMINER) || symbols.has(words[token], Mark.TITLE);
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
