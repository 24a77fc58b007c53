package io.tensionwire.enrich.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tensionwire.contract.Story;
import java.math.BigInteger;

/**
 * All kills of one story, as far as they decide whether a version outlives them.
 *
 * @param latest the latest kill, without text
 * @param highest the highest number that a kill carried; null if none carried one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Kills(Edition latest, BigInteger highest) {
    static Kills with(Kills known, Story kill) {
        Edition added = Edition.of(kill);
        BigInteger number = added.key().isNumbered() ? added.key().number() : null;
        if (known == null) {
            return new Kills(added, number);
        }
        BigInteger highest = number == null || (known.highest != null && known.highest.compareTo(number) >= 0)
                ? known.highest
                : number;
        return new Kills(Edition.later(known.latest, added, VersionKey.BY_TIME), highest);
    }

    /**
     * Whether a version brings the story back: it must be later than every kill, and higher than every kill where both carry
     * numbers, since a kill often carries a number of its own.
     */
    boolean areOutlivedBy(Edition edition) {
        VersionKey version = edition.key();
        boolean later = version.created() != null
                && (latest.created() == null || version.created().isAfter(latest.created()));
        boolean higher =
                !version.isNumbered() || highest == null || version.number().compareTo(highest) > 0;
        return later && higher;
    }
}
