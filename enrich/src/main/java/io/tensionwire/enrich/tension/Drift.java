package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Quad;
import java.util.Locale;

/** Which way a statement about relations points; the mode of a {@code TENSION} indicator. */
enum Drift {
    /** Tension grows: "tensions flare". */
    RISE(Quad.VERBAL_CONFLICT),
    /** Tension shrinks: "tensions subside". */
    EASE(Quad.VERBAL_COOPERATION),
    /** There is tension, and nothing is said of its changing: "the standoff". */
    STATE(Quad.VERBAL_CONFLICT);

    private final Quad quad;

    Drift(Quad quad) {
        this.quad = quad;
    }

    Quad quad() {
        return quad;
    }

    /** Returns the word used in rule files and in {@code Indicator.mode}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
