package io.tensionwire.app.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as they are printed: no more digits than they have. */
final class Numbers {
    private static final int MOST_DECIMALS = 4;

    private Numbers() {}

    /** Returns a number with up to four decimals, and none that is 0 at its end. */
    static String text(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(MOST_DECIMALS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
