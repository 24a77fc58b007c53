package io.tensionwire.contract;

/** Words that the {@code signals} of a {@link Story} may hold; a wire's own words may stand beside them. */
public final class Signal {
    /** The story corrects an earlier one. */
    public static final String CORRECTION = "correction";
    /** The story updates an earlier one. */
    public static final String UPDATE = "update";
    /** A test message. */
    public static final String TEST = "test";
    /** The text was translated by a machine, as its provider says. */
    public static final String MACHINE_TRANSLATED = "machine-translated";

    private Signal() {}
}
