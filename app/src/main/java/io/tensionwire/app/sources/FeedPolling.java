package io.tensionwire.app.sources;

import io.tensionwire.ingest.poll.FeedSettings;
import io.tensionwire.ingest.poll.FetchLimits;
import io.tensionwire.ingest.poll.PollInterval;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How a feed is polled, before its address and secrets are known.
 *
 * @param interval how often
 * @param largest the largest feed in bytes
 * @param userAgent how we name ourselves
 * @param allowPrivate whether it may lie in a private network
 * @param fullFetch how often it is fetched as if nothing were remembered
 */
record FeedPolling(PollInterval interval, int largest, String userAgent, boolean allowPrivate, Duration fullFetch) {
    static final List<String> KEYS = List.of(
            "url",
            "headers",
            "shortestInterval",
            "longestInterval",
            "maxBytes",
            "userAgent",
            "allowPrivate",
            "fullFetch");

    /** Reads the keys of a feed. */
    static FeedPolling of(YamlSection section) {
        PollInterval usual = PollInterval.DEFAULT;
        Duration shortest = section.duration("shortestInterval").orElse(usual.shortest());
        Duration longest = section.duration("longestInterval")
                .orElse(shortest.compareTo(usual.longest()) > 0 ? shortest : usual.longest());
        if (longest.compareTo(shortest) < 0) {
            throw section.error("longestInterval", "is shorter than \"shortestInterval\"");
        }
        return new FeedPolling(
                new PollInterval(shortest, longest),
                section.size("maxBytes").orElse(FetchLimits.DEFAULT.bytes()),
                section.text("userAgent").orElse("tensionwire"),
                section.flag("allowPrivate").orElse(false),
                section.duration("fullFetch").orElse(Duration.ofDays(1)));
    }

    /**
     * Returns the settings for an address.
     *
     * @throws IllegalArgumentException if the address or a header cannot be used; the message holds no secret
     */
    FeedSettings at(URI address, Map<String, String> headers) {
        FetchLimits usual = FetchLimits.DEFAULT;
        FetchLimits limits =
                new FetchLimits(largest, usual.redirects(), usual.head(), usual.whole(), usual.retryAfter());
        return new FeedSettings(address, interval, limits, userAgent, headers, allowPrivate, fullFetch);
    }
}
