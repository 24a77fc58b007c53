package io.tensionwire.enrich.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tensionwire.contract.ContentHash;
import io.tensionwire.contract.Story;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What orders the versions of one story: by version where both are numbers, else by the time of the version; a tie falls to
 * the time and then to the content hash.
 *
 * @param version as the wire gives it; null if it gives none
 * @param created when the version was made; null sorts first
 * @param contentHash the tie-breaker
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VersionKey(String version, Instant created, String contentHash) implements Comparable<VersionKey> {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,40}");
    private static final Comparator<VersionKey> BY_TIME = Comparator.comparing(
                    VersionKey::created, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(VersionKey::contentHash);

    static VersionKey of(Story story) {
        String hash = Objects.requireNonNullElseGet(story.contentHash(), () -> ContentHash.of(story));
        return new VersionKey(story.version(), story.versionCreated(), hash);
    }

    @Override
    public int compareTo(VersionKey other) {
        int byNumber = hasNumber() && other.hasNumber() ? number().compareTo(other.number()) : 0;
        return byNumber != 0 ? byNumber : BY_TIME.compare(this, other);
    }

    /** Whether this is the same text under the same version, sent again at whatever time. */
    boolean isResendOf(VersionKey other) {
        return Objects.equals(version, other.version) && contentHash.equals(other.contentHash);
    }

    /**
     * Whether a usable version of this key brings a killed story back: it must be later than the kill, and higher where both
     * carry numbers, since a kill often carries a number of its own.
     */
    boolean reinstates(VersionKey kill) {
        boolean later = created != null && (kill.created == null || created.isAfter(kill.created));
        return later && (!hasNumber() || !kill.hasNumber() || number().compareTo(kill.number()) > 0);
    }

    private boolean hasNumber() {
        return version != null && NUMBER.matcher(version).matches();
    }

    private BigInteger number() {
        return new BigInteger(version);
    }

    static VersionKey later(VersionKey a, VersionKey b) {
        return a == null ? b : b == null || a.compareTo(b) >= 0 ? a : b;
    }
}
