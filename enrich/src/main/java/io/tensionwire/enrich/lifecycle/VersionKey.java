package io.tensionwire.enrich.lifecycle;

import io.tensionwire.contract.ContentHash;
import io.tensionwire.contract.Story;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What orders the versions of one story.
 *
 * @param version as the wire gives it; null if it gives none
 * @param created when the version was made; null sorts first
 * @param contentHash the tie-breaker
 */
record VersionKey(String version, Instant created, String contentHash) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,40}");

    /** The order among versions of which not all carry a number. */
    static final Comparator<VersionKey> BY_TIME = Comparator.comparing(
                    VersionKey::created, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(VersionKey::contentHash)
            .thenComparing(VersionKey::version, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** The order among versions that all carry a number. */
    static final Comparator<VersionKey> BY_NUMBER =
            Comparator.comparing(VersionKey::number).thenComparing(BY_TIME);

    static VersionKey of(Story story) {
        String hash = Objects.requireNonNullElseGet(story.contentHash(), () -> ContentHash.of(story));
        return new VersionKey(story.version(), story.versionCreated(), hash);
    }

    boolean isNumbered() {
        return version != null && NUMBER.matcher(version).matches();
    }

    /** Returns the version as a number, of at most 40 digits; only for a numbered one. */
    BigInteger number() {
        return new BigInteger(version);
    }

    /** Whether this is the same text under the same version, sent again at whatever time. */
    boolean isResendOf(VersionKey other) {
        return Objects.equals(version, other.version) && contentHash.equals(other.contentHash);
    }
}
