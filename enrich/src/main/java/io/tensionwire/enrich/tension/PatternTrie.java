package io.tensionwire.enrich.tension;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All patterns of a language in one tree: patterns that begin alike share their beginning. A walk from one token follows at
 * most a few branches, each bounded by the length of its pattern and its gaps, so that the cost of a text is linear in its
 * length. Immutable once built.
 */
final class PatternTrie {
    /**
     * A row of elements that has been matched to the end.
     *
     * @param rule what it means
     * @param order the place of the rule in its files
     * @param head which of its words and slots is the head, counted from 0
     * @param verb whether the head is a verb
     * @param firstWord the first that is a word
     * @param lastWord the last that is a word
     * @param words how many words it has: the more, the more it says
     */
    record Accept(Rule rule, int order, int head, boolean verb, int firstWord, int lastWord, int words) {}

    /** One place in the tree. */
    static final class Node {
        private final Map<Integer, Node> bySymbol = new HashMap<>();
        private final Map<Integer, Node> byGap = new HashMap<>();
        private final Map<Element.Role, Node> bySlot = new EnumMap<>(Element.Role.class);
        private final List<Accept> accepted = new ArrayList<>();
        private int[] symbols = {};
        private Node[] onSymbol = {};
        private long trace;
        private Element.Role[] slots = {};
        private Node[] afterSlot = {};
        private int[] gaps = {};
        private Node[] afterGap = {};

        Node onSymbol(int symbol) {
            int at = Arrays.binarySearch(symbols, symbol);
            return at < 0 ? null : onSymbol[at];
        }

        /** Returns whether a token with these {@linkplain Symbols#trace traces} may lead on. */
        boolean mayTake(long traces) {
            return (trace & traces) != 0;
        }

        int slotCount() {
            return slots.length;
        }

        Element.Role slot(int index) {
            return slots[index];
        }

        Node afterSlot(int index) {
            return afterSlot[index];
        }

        int gapCount() {
            return gaps.length;
        }

        int gap(int index) {
            return gaps[index];
        }

        Node afterGap(int index) {
            return afterGap[index];
        }

        List<Accept> accepted() {
            return accepted;
        }

        /** Turns the maps of building into arrays of numbers, which a walk reads without boxing. */
        private void freeze() {
            gaps = sortedKeys(byGap);
            afterGap = inOrder(gaps, byGap);
            symbols = sortedKeys(bySymbol);
            onSymbol = inOrder(symbols, bySymbol);
            trace = Symbols.trace(symbols);
            slots = bySlot.keySet().toArray(Element.Role[]::new);
            afterSlot = bySlot.values().toArray(Node[]::new);
            bySlot.values().forEach(Node::freeze);
        }

        private static int[] sortedKeys(Map<Integer, Node> map) {
            return map.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        }

        private static Node[] inOrder(int[] keys, Map<Integer, Node> map) {
            Node[] nodes = new Node[keys.length];
            for (int i = 0; i < keys.length; i++) {
                nodes[i] = map.get(keys[i]);
                nodes[i].freeze();
            }
            return nodes;
        }
    }

    /** The most words and slots that a row may have. */
    static final int DEEPEST = 24;

    private final Node root = new Node();
    private final Node[] bySymbol;

    /** Builds the tree of these rows. */
    PatternTrie(List<PatternRow> rows, Symbols symbols) {
        rows.forEach(row -> add(row, symbols));
        root.freeze();
        bySymbol = new Node[symbols.count()];
        root.bySymbol.forEach((symbol, node) -> bySymbol[symbol] = node);
    }

    /** One plain row of a pattern with its rule. */
    record PatternRow(Rule rule, int order, List<Element> elements) {}

    /** Returns where a pattern goes on after beginning with this symbol; null if none does. */
    Node begin(int symbol) {
        return bySymbol[symbol];
    }

    /** Returns where all patterns begin. */
    Node root() {
        return root;
    }

    private void add(PatternRow row, Symbols symbols) {
        Node node = root;
        for (Element element : row.elements()) {
            if (element instanceof Element.Word word) {
                node = node.bySymbol.computeIfAbsent(symbols.symbol(word.symbol()), s -> new Node());
            } else if (element instanceof Element.Gap gap) {
                node = node.byGap.computeIfAbsent(gap.max(), m -> new Node());
            } else if (element instanceof Element.Slot slot) {
                node = node.bySlot.computeIfAbsent(slot.role(), r -> new Node());
            }
        }
        node.accepted.add(accept(row));
    }

    private static Accept accept(PatternRow row) {
        int depth = 0;
        int words = 0;
        int firstWord = -1;
        int lastWord = -1;
        int head = -1;
        int verb = -1;
        for (Element element : row.elements()) {
            if (element instanceof Element.Word word) {
                firstWord = firstWord < 0 ? depth : firstWord;
                lastWord = depth;
                head = word.head() && head < 0 ? depth : head;
                verb = word.isVerb() && verb < 0 ? depth : verb;
                words++;
            }
            depth += element instanceof Element.Gap ? 0 : 1;
        }
        int chosen = head >= 0 ? head : verb >= 0 ? verb : firstWord;
        return new Accept(row.rule(), row.order(), chosen, isVerbAt(row, chosen), firstWord, lastWord, words);
    }

    private static boolean isVerbAt(PatternRow row, int depth) {
        List<Element> solid = row.elements().stream()
                .filter(element -> !(element instanceof Element.Gap))
                .toList();
        return solid.get(depth) instanceof Element.Word word && word.isVerb();
    }
}
