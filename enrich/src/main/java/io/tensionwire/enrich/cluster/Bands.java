package io.tensionwire.enrich.cluster;

import java.util.ArrayList;
import java.util.List;

/**
 * The few keys under which a story meets its reprints: two stories that are alike share at least one with high probability.
 * Each is the least hash, under an order of its own, of the runs of words of the lead or of the whole text (MinHash; Broder
 * 1997): two texts agree in one with the probability that their runs overlap.
 */
final class Bands {
    private static final int LEAD_WORDS = 40;
    private static final int OF_LEAD = 3;
    private static final int OF_TEXT = 2;

    private Bands() {}

    /** Returns the keys of a text that has a fingerprint: always the same number of them. */
    static List<String> of(Words words) {
        List<String> keys = new ArrayList<>(OF_LEAD + OF_TEXT);
        for (int band = 0; band < OF_LEAD + OF_TEXT; band++) {
            int limit = band < OF_LEAD ? Math.min(LEAD_WORDS, words.all().length) : words.all().length;
            keys.add(band + ":" + Integer.toHexString(least(words.all(), limit, Hash.mixed(band + 1))));
        }
        return keys;
    }

    private static int least(int[] words, int limit, int order) {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i + 3 <= limit; i++) {
            least = Math.min(least, Hash.mixed(Fingerprint.run(words, i) ^ order));
        }
        return least;
    }
}
