package io.tensionwire.enrich.evaluation;

/** Counts what is found rightly, found wrongly and missed. Not thread-safe. */
final class Hits {
    private int right;
    private int wrong;
    private int missed;

    void right() {
        right++;
    }

    void wrong() {
        wrong++;
    }

    void missed() {
        missed++;
    }

    void count(boolean wanted, boolean found) {
        right += wanted && found ? 1 : 0;
        wrong += !wanted && found ? 1 : 0;
        missed += wanted && !found ? 1 : 0;
    }

    void add(Hits others) {
        right += others.right;
        wrong += others.wrong;
        missed += others.missed;
    }

    int gold() {
        return right + missed;
    }

    double precision() {
        return Figure.share(right, right + wrong);
    }

    double recall() {
        return Figure.share(right, right + missed);
    }

    double f1() {
        return Figure.share(2 * right, 2 * right + wrong + missed);
    }

    @Override
    public String toString() {
        return "precision=" + Figure.thousandths(precision()) + " recall=" + Figure.thousandths(recall()) + " F1="
                + Figure.thousandths(f1());
    }
}
