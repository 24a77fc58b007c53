package io.tensionwire.enrich.cluster;

import io.tensionwire.enrich.packed.PackedReader;
import io.tensionwire.enrich.packed.PackedWriter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A small digest of a text by which reprints are told from texts that only look alike. Immutable; under 800 bytes.
 *
 * <p>Runs of three words are hashed. Of a long text only those are kept whose hash is divisible by the scale, in the order of
 * the text: a sample that two texts draw alike, so that the share of one text that stands in another can be told from their
 * samples, however much longer the other is (FracMinHash; Irber et al. 2022, after Broder 1997). Numbers and names are kept
 * apart: two days of one table share their words, but not their facts.
 */
public final class Fingerprint {
    private static final int RUN = 3;
    private static final int LEAST_WORDS = 6;
    private static final int LEAD = 40;
    private static final int MOST_FACTS = 32;
    private static final int FULL = 120;
    private static final int SCALE = 4;

    private final int scale;
    private final int[] runs;
    private final int lead;
    private final int[] numbers;
    private final int[] names;

    private Fingerprint(int scale, int[] runs, int lead, int[] numbers, int[] names) {
        this.scale = scale;
        this.runs = runs;
        this.lead = lead;
        this.numbers = numbers;
        this.names = names;
    }

    /** Returns the fingerprint of a text; empty if it is too short to be told from others. */
    static Optional<Fingerprint> of(Words words) {
        int[] all = words.all();
        if (all.length < LEAST_WORDS) {
            return Optional.empty();
        }
        int scale = all.length > FULL ? SCALE : 1;
        Set<Integer> runs = new LinkedHashSet<>();
        int lead = 0;
        for (int i = 0; i + RUN <= all.length; i++) {
            int run = run(all, i);
            if ((run & (scale - 1)) == 0 && runs.add(run) && i < LEAD) {
                lead++;
            }
        }
        return Optional.of(new Fingerprint(scale, ints(runs), lead, first(words.numbers()), first(words.names())));
    }

    /** Returns the number by which the hash of a run must be divisible to be kept; a power of two. */
    int scale() {
        return scale;
    }

    /** Returns the runs that were kept, in the order of the text. */
    int[] runs() {
        return runs;
    }

    /** Returns how many of the runs stand at the beginning of the text. */
    int leadRuns() {
        return lead;
    }

    /** Returns the first numbers of the text. */
    int[] numbers() {
        return numbers;
    }

    /** Returns the first names of the text. */
    int[] names() {
        return names;
    }

    /** Returns the hash of the run of words that begins at a word. */
    static int run(int[] words, int first) {
        return Hash.then(Hash.then(words[first], words[first + 1]), words[first + 2]);
    }

    void pack(PackedWriter packed) {
        packed.whole(scale);
        packed.whole(lead);
        for (int[] part : new int[][] {runs, numbers, names}) {
            packed.whole(part.length);
            for (int hash : part) {
                packed.hash(hash);
            }
        }
    }

    static Fingerprint unpack(PackedReader packed) {
        int scale = packed.number();
        int lead = packed.number();
        return new Fingerprint(scale, hashes(packed), lead, hashes(packed), hashes(packed));
    }

    private static int[] hashes(PackedReader packed) {
        int[] hashes = new int[packed.number()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = packed.hash();
        }
        return hashes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint that
                && scale == that.scale
                && lead == that.lead
                && Arrays.equals(runs, that.runs)
                && Arrays.equals(numbers, that.numbers)
                && Arrays.equals(names, that.names);
    }

    /** Returns a hash that is the same in every process. */
    @Override
    public int hashCode() {
        return Arrays.hashCode(new int[] {Arrays.hashCode(runs), Arrays.hashCode(numbers), Arrays.hashCode(names)});
    }

    private static int[] first(int[] facts) {
        return facts.length <= MOST_FACTS ? facts : Arrays.copyOf(facts, MOST_FACTS);
    }

    private static int[] ints(Set<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }
}
