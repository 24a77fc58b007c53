package io.tensionwire.enrich.cluster;

/**
 * Tells whether two texts are the same report. Pure functions.
 *
 * <p>Every share is taken of the smaller of two sets, so that a text that was cut is as like as a whole one. The bounds are
 * set between what edits leave of a report and what two fillings of one form share; the facts decide, since forms agree in
 * nearly all of their words.
 */
final class Likeness {
    /** Of the runs of words; edits in the style of another agency leave six in ten at the least. */
    private static final double LEAST_RUNS = 0.5;
    /** What is asked of a text of no length on top of that: in a short one a single other word may make another report. */
    private static final double MORE_OF_SHORT = 0.4;
    /** How many runs a text has that is not short: those of a paragraph. */
    private static final int PARAGRAPH = 40;
    /** Of the runs at the beginning of one text, anywhere in the other: a follow-up repeats the old report further down. */
    private static final double LEAST_LEAD = 0.5;
    /** Of the numbers: reprints change none, but some are cut or written otherwise. Of four or fewer, all must agree. */
    private static final double NUMBERS_THAT_MAY_DIFFER = 0.2;
    /** Of the names: some are spelled otherwise. */
    private static final double LEAST_NAMES = 0.7;

    private Likeness() {}

    static boolean isReprint(Fingerprint a, Fingerprint b) {
        // The facts first: they are few, and tell most pairs apart.
        return numbersAgree(a, b) && namesAgree(a, b) && runsAgree(a, b);
    }

    private static boolean runsAgree(Fingerprint a, Fingerprint b) {
        int scale = Math.max(a.scale(), b.scale());
        Shared runs = Shared.of(a.runs(), b.runs(), scale);
        double shortness = 1 - Math.min(1, (double) runs.smaller() * scale / PARAGRAPH);
        return runs.share() >= LEAST_RUNS + MORE_OF_SHORT * shortness
                && Math.max(leadShare(a, b, scale), leadShare(b, a, scale)) >= LEAST_LEAD;
    }

    private static boolean numbersAgree(Fingerprint a, Fingerprint b) {
        Shared numbers = Shared.of(a.numbers(), b.numbers(), 1);
        return numbers.smaller() - numbers.both() <= (int) (numbers.smaller() * NUMBERS_THAT_MAY_DIFFER);
    }

    private static boolean namesAgree(Fingerprint a, Fingerprint b) {
        Shared names = Shared.of(a.names(), b.names(), 1);
        return names.smaller() == 0 || names.share() >= LEAST_NAMES;
    }

    private static double leadShare(Fingerprint lead, Fingerprint text, int scale) {
        int all = 0;
        int found = 0;
        for (int i = 0; i < lead.leadRuns(); i++) {
            int run = lead.runs()[i];
            if (Shared.isSampled(run, scale)) {
                all++;
                found += Shared.has(text.runs(), run) ? 1 : 0;
            }
        }
        return all == 0 ? 1 : (double) found / all;
    }

    /**
     * What two sets share.
     *
     * @param both how many values stand in both
     * @param smaller how many stand in the smaller one
     */
    private record Shared(int both, int smaller) {
        static Shared of(int[] a, int[] b, int scale) {
            int both = 0;
            for (int value : a) {
                both += isSampled(value, scale) && has(b, value) ? 1 : 0;
            }
            return new Shared(both, Math.min(sampled(a, scale), sampled(b, scale)));
        }

        double share() {
            return smaller == 0 ? 0 : (double) both / smaller;
        }

        static boolean isSampled(int value, int scale) {
            return (value & (scale - 1)) == 0;
        }

        /** The sets are so small that looking through one is faster than any index. */
        static boolean has(int[] values, int value) {
            for (int known : values) {
                if (known == value) {
                    return true;
                }
            }
            return false;
        }

        private static int sampled(int[] values, int scale) {
            int sampled = 0;
            for (int value : values) {
                sampled += isSampled(value, scale) ? 1 : 0;
            }
            return sampled;
        }
    }
}
