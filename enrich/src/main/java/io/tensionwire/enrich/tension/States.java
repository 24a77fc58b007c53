package io.tensionwire.enrich.tension;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells the codes of states from those of bodies such as {@code NATO} or {@code IMF}. */
final class States {
    private static final Set<String> CODES = codes();

    private States() {}

    private static Set<String> codes() {
        Set<String> codes = new HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
        codes.add("XKX");
        return Set.copyOf(codes);
    }

    /** Returns whether an actor is a single state. */
    static boolean isOne(List<String> codes) {
        return codes.size() == 1 && CODES.contains(codes.get(0));
    }

    /** Returns whether there is no state among actors. */
    static boolean areNone(List<String> codes) {
        return codes.stream().noneMatch(CODES::contains);
    }
}
