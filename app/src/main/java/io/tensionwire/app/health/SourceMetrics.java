package io.tensionwire.app.health;

import io.tensionwire.ingest.publish.SourceCounts;
import io.tensionwire.ingest.source.Source;
import io.tensionwire.ingest.source.SourceHealth;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How each source of ingest is doing, as metrics labelled {@code source}.
 *
 * @param metrics where they are added
 * @param clock tells how long a source has been quiet
 */
public record SourceMetrics(Metrics metrics, InstantSource clock) {
    private static final String PREFIX = "tensionwire.ingest.source.";

    /**
     * Adds those of a source.
     *
     * @param counts what it has brought
     * @param quietAfter after how long without anything new the alarm is due; null for never
     */
    public void add(Source source, SourceCounts counts, Duration quietAfter) {
        String name = source.name();
        Instant start = clock.instant();
        metrics.count(PREFIX + "items", name, counts::items);
        metrics.count(PREFIX + "failed.items", name, counts::failedItems);
        metrics.count(PREFIX + "stories", name, counts::stories);
        metrics.count(PREFIX + "duplicates", name, counts::unchanged);
        metrics.count(PREFIX + "rejected", name, counts::rejected);
        metrics.count(PREFIX + "notices", name, counts::noticed);
        metrics.gauge(PREFIX + "last.success.timestamp.seconds", name, () -> seconds(lastSuccess(source, counts)));
        metrics.gauge(PREFIX + "last.heard.timestamp.seconds", name, () -> seconds(counts.lastHeard()));
        metrics.gauge(PREFIX + "quiet", name, () -> isQuiet(counts, start, quietAfter) ? 1 : 0);
        if (source.health().isPresent()) {
            metrics.gauge(PREFIX + "failures", name, () -> health(source).failures());
            metrics.count(PREFIX + "gaps", name, () -> health(source).gaps());
        }
    }

    private boolean isQuiet(SourceCounts counts, Instant start, Duration quietAfter) {
        return quietAfter != null
                && counts.lastHeard().orElse(start).plus(quietAfter).isBefore(clock.instant());
    }

    /** A feed that answers that nothing has changed is well too. */
    private static Optional<Instant> lastSuccess(Source source, SourceCounts counts) {
        Stream<Instant> answered = source.health().map(SourceHealth::lastSuccess).stream();
        return Stream.concat(answered, counts.lastSuccess().stream())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    private static SourceHealth health(Source source) {
        return source.health().orElse(SourceHealth.STARTING);
    }

    private static double seconds(Optional<Instant> time) {
        return time.map(Instant::getEpochSecond).orElse(0L);
    }
}
