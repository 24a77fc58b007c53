package io.tensionwire.enrich.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes figures. Rounds half to even on the exact value, as {@code printf} of C and Python do. */
final class Figure {
    private Figure() {}

    static String thousandths(double value) {
        return rounded(value, 3);
    }

    static String hundredths(double value) {
        return rounded(value, 2);
    }

    /** Returns part / whole; 0 where there is nothing. */
    static double share(int part, int whole) {
        return part / (double) Math.max(1, whole);
    }

    private static String rounded(double value, int digits) {
        return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    }
}
