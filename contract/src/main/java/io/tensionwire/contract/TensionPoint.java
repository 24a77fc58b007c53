package io.tensionwire.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The tension of one subject in one stretch of event time: what the clusters of stories that broke in it say, each cluster
 * counted once. A point is replaced whenever a correction, a kill, a late story or a reprint changes it; one that says zero
 * stories says that nothing is left of what it told before.
 *
 * @param subject an actor ({@code UKR}, {@code NATO}), a directed pair ({@code RUS>UKR}: what the first does to the second)
 *     or an undirected pair ({@code RUS/UKR}, in the order of the alphabet)
 * @param start the start of the bucket, UTC
 * @param bucket the length of the bucket: {@code PT1H} or {@code P1D}
 * @param stories how many stories there are in the clusters
 * @param clusters how many clusters
 * @param sources how many distinct sources reported
 * @param escalation the sum of what raises tension, 0 or more
 * @param deescalation the sum of what lowers it, 0 or more
 * @param level 0 to 100: how tense the state told of is
 * @param zscore how far escalation stands above what is usual for this subject, in robust standard deviations over the 28
 *     days before; null where there is not enough history
 * @param top the stories that weigh most, the heaviest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record TensionPoint(
        String subject,
        Instant start,
        String bucket,
        long stories,
        int clusters,
        int sources,
        double escalation,
        double deescalation,
        double level,
        Double zscore,
        List<StoryEvidence> top) {
    /** {@link #bucket()} of an hour. */
    public static final String HOUR = "PT1H";
    /** {@link #bucket()} of a day. */
    public static final String DAY = "P1D";

    /** Copies the list. */
    public TensionPoint {
        top = top == null ? List.of() : List.copyOf(top);
    }

    /** Returns the key of this point on its topic: subject, bucket and start, parted by spaces. */
    public String key() {
        return subject + ' ' + bucket + ' ' + start;
    }

    /** Returns when the bucket ends, exclusive. */
    public Instant end() {
        return start.plus(bucket.equals(DAY) ? Duration.ofDays(1) : Duration.ofHours(1));
    }
}
