package io.tensionwire.enrich.tension;

import java.util.ArrayList;
import java.util.List;

/** Finds all patterns in one field, in the order of the tokens they begin at. For one field and one thread. */
final class PatternMatcher {
    private final Passage passage;
    private final PatternTrie trie;
    private final int[] path = new int[PatternTrie.DEEPEST];
    private final ActorGroup[] named = new ActorGroup[Element.Role.values().length];
    private final List<Match> matches = new ArrayList<>();
    private int sentenceEnd;

    private PatternMatcher(Passage passage, PatternTrie trie) {
        this.passage = passage;
        this.trie = trie;
    }

    /** Returns what matches in one sentence. */
    static List<Match> match(Passage passage, PatternTrie trie, int sentence) {
        PatternMatcher matcher = new PatternMatcher(passage, trie);
        matcher.sentenceEnd = passage.text().endToken(sentence);
        for (int token = passage.text().firstToken(sentence); token < matcher.sentenceEnd; token++) {
            matcher.begin(token);
        }
        return matcher.matches;
    }

    private void begin(int token) {
        for (int symbol : passage.symbolsAt(token)) {
            PatternTrie.Node next = trie.begin(symbol);
            if (next != null) {
                path[0] = token;
                walk(next, token, token + 1, 1);
            }
        }
        slots(trie.root(), token, token, 0);
    }

    private void walk(PatternTrie.Node node, int first, int at, int depth) {
        for (PatternTrie.Accept accept : node.accepted()) {
            matches.add(found(accept, first, at));
        }
        if (at < sentenceEnd) {
            step(node, first, at, depth);
        }
    }

    private void step(PatternTrie.Node node, int first, int at, int depth) {
        if (node.mayTake(passage.traceAt(at))) {
            symbols(node, first, at, depth);
        }
        slots(node, first, at, depth);
        for (int i = 0; i < node.gapCount(); i++) {
            for (int skipped = 0; skipped <= node.gap(i) && at + skipped < sentenceEnd; skipped++) {
                if (skipped > 0 && passage.partsClauses(at + skipped - 1)) {
                    break;
                }
                step(node.afterGap(i), first, at + skipped, depth);
            }
        }
    }

    private void symbols(PatternTrie.Node node, int first, int at, int depth) {
        for (int symbol : passage.symbolsAt(at)) {
            PatternTrie.Node next = node.onSymbol(symbol);
            if (next != null) {
                path[depth] = at;
                walk(next, first, at + 1, depth + 1);
            }
        }
    }

    private void slots(PatternTrie.Node node, int first, int at, int depth) {
        ActorGroup group = node.slotCount() == 0 ? null : passage.groupAt(at);
        if (group == null || group.first() != at) {
            return;
        }
        for (int i = 0; i < node.slotCount(); i++) {
            int role = node.slot(i).ordinal();
            path[depth] = at;
            named[role] = group;
            walk(node.afterSlot(i), first, group.end(), depth + 1);
            named[role] = null;
        }
    }

    private long own(int first, int last) {
        long own = 0;
        for (int i = 0; i <= last; i++) {
            own |= 1L << (path[i] - first);
        }
        return own;
    }

    private Match found(PatternTrie.Accept accept, int first, int end) {
        return new Match(
                accept,
                first,
                end,
                path[accept.head()],
                path[accept.firstWord()],
                path[accept.lastWord()] + 1,
                own(first, accept.lastWord()),
                named[Element.Role.SRC.ordinal()],
                named[Element.Role.TGT.ordinal()],
                named[Element.Role.BOTH.ordinal()]);
    }
}
