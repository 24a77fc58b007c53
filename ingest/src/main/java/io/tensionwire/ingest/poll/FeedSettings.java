package io.tensionwire.ingest.poll;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How a feed is polled.
 *
 * @param uri its address, {@code http} or {@code https}
 * @param interval how often it may be asked
 * @param limits what its server may cost
 * @param userAgent how we name ourselves to its server
 * @param headers sent to this address, such as {@code Authorization}; never to another host that it redirects to
 * @param allowPrivate whether it may lie in a private network or on this host
 * @param fullFetch how often it is asked from its configured address and without a condition, as if nothing had been
 *     remembered, in case its server or a redirect misleads us
 */
public record FeedSettings(
        URI uri,
        PollInterval interval,
        FetchLimits limits,
        String userAgent,
        Map<String, String> headers,
        boolean allowPrivate,
        Duration fullFetch) {
    private static final String USER_AGENT = "tensionwire";
    private static final Set<String> OURS =
            Set.of("if-none-match", "if-modified-since", "accept-encoding", "user-agent", "range");

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException if the address is none that can be polled, or a header is none that can be sent; the
     *     message holds no value of a header
     */
    public FeedSettings {
        checkAddress(uri);
        headers = Map.copyOf(headers);
        headers.keySet().forEach(FeedSettings::checkNotOurs);
        headers.forEach((name, value) -> checkSendable(uri, name, value));
        checkSendable(uri, "User-Agent", userAgent);
        if (fullFetch.isNegative() || fullFetch.isZero()) {
            throw new IllegalArgumentException("the time between full fetches must be positive, not " + fullFetch);
        }
    }

    /** The settings that fit most feeds: see the defaults of interval and limits; a full fetch once a day. */
    public FeedSettings(URI uri) {
        this(uri, PollInterval.DEFAULT, FetchLimits.DEFAULT, USER_AGENT, Map.of(), false, Duration.ofDays(1));
    }

    /**
     * Returns the headers for an address: all for the configured scheme, host and port, or for the same host once it has
     * redirected from {@code http} to {@code https}; none for any other.
     */
    Map<String, String> headersFor(URI address) {
        boolean sameHost = address.getHost().equalsIgnoreCase(uri.getHost());
        boolean samePort = address.getScheme().equalsIgnoreCase(uri.getScheme()) && address.getPort() == uri.getPort();
        boolean secured = address.getScheme().equalsIgnoreCase("https")
                && address.getPort() == -1
                && uri.getScheme().equalsIgnoreCase("http")
                && uri.getPort() == -1;
        return sameHost && (samePort || secured) ? headers : Map.of();
    }

    /** Names the host and the headers, but neither the rest of the address nor a value: both may be secrets. */
    @Override
    public String toString() {
        return "feed at " + uri.getScheme() + "://" + uri.getHost() + ", " + interval + ", " + limits + ", headers "
                + headers.keySet() + ", private addresses " + (allowPrivate ? "allowed" : "refused")
                + ", full fetch every " + fullFetch;
    }

    private static void checkAddress(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri.getHost() == null || !Set.of("http", "https").contains(scheme)) {
            throw new IllegalArgumentException(
                    "a feed's address must be http:// or https:// with a host, such as https://example.org/feed.xml");
        }
        if (uri.getUserInfo() != null) {
            throw new IllegalArgumentException("the address of the feed at " + uri.getHost()
                    + " holds a user name; give it as a header, such as Authorization: Basic ...");
        }
    }

    private static void checkNotOurs(String name) {
        if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("the header " + name + " is set by polling itself; leave it out");
        }
    }

    private static void checkSendable(URI uri, String name, String value) {
        try {
            HttpRequest.newBuilder(uri).header(name, value);
        } catch (IllegalArgumentException | NullPointerException e) {
            // Without the cause: its message quotes the value.
            throw new IllegalArgumentException(
                    "the header " + name + " for the feed at " + uri.getHost()
                            + " cannot be sent: its name is reserved, or its name or value holds characters that headers cannot");
        }
    }
}
