package io.tensionwire.enrich.entity;

import io.tensionwire.enrich.text.Vocabulary;
import java.util.Arrays;

/**
 * Names as sequences of word numbers, laid out in one open hash table: a step costs one probe and allocates nothing. Not safe
 * for adding from several threads; safe for matching once all names are in.
 */
final class NameTrie {
    /** What {@link #longest} returns when no name begins there. */
    static final int NONE = -1;

    private static final int ROOT = 0;
    private static final long FREE = -1;

    private long[] edges;
    private int[] targets;
    /** One bit a word, set where a name begins with it: small enough to stay near the processor, and most words of a text have none. */
    private long[] firsts = new long[1 << 6];

    private int[] values = {NONE};
    private int[] lengths = {0};
    private int nodes = 1;

    NameTrie() {
        this(1 << 10);
    }

    /** A trie that begins with room for half as many words as this power of two. */
    NameTrie(int room) {
        edges = new long[room];
        targets = new int[room];
        Arrays.fill(edges, FREE);
    }

    /**
     * Adds a name unless it is there already.
     *
     * @param words its word numbers, at least one
     * @param value what it stands for, 0 or more
     * @return the value that the name has now: the one given, or the one that it had
     */
    int add(int[] words, int value) {
        int node = ROOT;
        begin(words[0]);
        for (int word : words) {
            int next = step(node, word);
            node = next == NONE ? grow(node, word) : next;
        }
        if (values[node] == NONE) {
            values[node] = value;
        }
        return values[node];
    }

    /**
     * Returns the node of the longest name that begins at a word; {@link #NONE} if there is none.
     *
     * @param words the word numbers of a text
     * @param from where the name begins
     * @param limit where it must have ended
     */
    int longest(int[] words, int from, int limit) {
        if (from >= limit || !begins(words[from])) {
            return NONE;
        }
        int found = NONE;
        int node = ROOT;
        for (int at = from; at < limit && words[at] != Vocabulary.UNKNOWN; at++) {
            node = step(node, words[at]);
            if (node == NONE) {
                break;
            }
            if (values[node] != NONE) {
                found = node;
            }
        }
        return found;
    }

    /** Returns the node of the name that is this one word; {@link #NONE} if there is none. */
    int single(int word) {
        int node = begins(word) ? step(ROOT, word) : NONE;
        return node == NONE || values[node] == NONE ? NONE : node;
    }

    /** Returns what the name of a node stands for. */
    int value(int node) {
        return values[node];
    }

    /** Returns how many words the name of a node has. */
    int length(int node) {
        return lengths[node];
    }

    private void begin(int word) {
        if (word >>> 6 >= firsts.length) {
            firsts = Arrays.copyOf(firsts, Math.max((word >>> 6) + 1, firsts.length * 2));
        }
        firsts[word >>> 6] |= 1L << word;
    }

    /** Returns whether a name begins with a word; not so if it is {@link Vocabulary#UNKNOWN}, which is beyond all others. */
    private boolean begins(int word) {
        return word >>> 6 < firsts.length && (firsts[word >>> 6] & 1L << word) != 0;
    }

    private int step(int node, int word) {
        long edge = edge(node, word);
        int mask = edges.length - 1;
        for (int slot = slot(edge, mask); edges[slot] != FREE; slot = (slot + 1) & mask) {
            if (edges[slot] == edge) {
                return targets[slot];
            }
        }
        return NONE;
    }

    private int grow(int node, int word) {
        if ((nodes + 1) * 2 > edges.length) {
            widen();
        }
        if (nodes == values.length) {
            values = Arrays.copyOf(values, nodes * 2);
            lengths = Arrays.copyOf(lengths, nodes * 2);
        }
        values[nodes] = NONE;
        lengths[nodes] = lengths[node] + 1;
        place(edge(node, word), nodes);
        return nodes++;
    }

    private void widen() {
        long[] oldEdges = edges;
        int[] oldTargets = targets;
        edges = new long[oldEdges.length * 2];
        targets = new int[oldEdges.length * 2];
        Arrays.fill(edges, FREE);
        for (int slot = 0; slot < oldEdges.length; slot++) {
            if (oldEdges[slot] != FREE) {
                place(oldEdges[slot], oldTargets[slot]);
            }
        }
    }

    private void place(long edge, int target) {
        int mask = edges.length - 1;
        int slot = slot(edge, mask);
        while (edges[slot] != FREE) {
            slot = (slot + 1) & mask;
        }
        edges[slot] = edge;
        targets[slot] = target;
    }

    private static long edge(int node, int word) {
        return (long) node << 32 | word;
    }

    private static int slot(long edge, int mask) {
        return (int) (edge * 0x9E3779B97F4A7C15L >>> 32) & mask;
    }
}
