package io.tensionwire.ingest.poll;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** Asks a server for a feed, once: a redirect is an answer and is not followed here. Thread-safe. */
final class FeedClient {
    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/feed+json, application/xml;"
                    + "q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([^\\s;\"']+)");

    private final HttpClient http;
    private final AddressGuard guard;
    private final InstantSource clock;

    /**
     * Asks through this client.
     *
     * @param http follows no redirects, uses no proxy
     */
    FeedClient(HttpClient http, AddressGuard guard, InstantSource clock) {
        this.http = http;
        this.guard = guard;
        this.clock = clock;
    }

    /**
     * Asks at an address; whatever goes wrong is an answer too. May take as long as the limits allow; an interrupt ends it.
     *
     * @param validators makes it answer only if it has something newer
     */
    Answer ask(URI address, Validators validators, FeedSettings settings) {
        try {
            check(address, settings);
            HttpResponse<byte[]> response = sent(request(address, validators, settings), settings.limits());
            check(address, settings);
            if (response.statusCode() == 304 && validators.equals(Validators.NONE)) {
                throw new UnusableAnswerException("it says \"not modified\" without having been asked that");
            }
            return answer(address, response, settings.limits());
        } catch (IOException e) {
            return new Answer.Failed(cause(address, e, settings.limits()), Duration.ZERO);
        }
    }

    private void check(URI address, FeedSettings settings) throws IOException {
        if (!settings.allowPrivate()) {
            guard.check(address);
        }
    }

    private static HttpRequest request(URI address, Validators validators, FeedSettings settings) throws IOException {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(address)
                    .timeout(settings.limits().head())
                    // Over plain http, version 2 would be asked for by an upgrade, which some servers choke on.
                    .version(address.getScheme().equalsIgnoreCase("https") ? Version.HTTP_2 : Version.HTTP_1_1)
                    .setHeader("Accept", ACCEPT);
            settings.headersFor(address).forEach(request::setHeader);
            request.setHeader("Accept-Encoding", ContentCoding.ACCEPTED).setHeader("User-Agent", settings.userAgent());
            validators.addTo(request);
            return request.build();
        } catch (IllegalArgumentException e) {
            throw new UnusableAnswerException("the address redirected to cannot be asked", e);
        }
    }

    private HttpResponse<byte[]> sent(HttpRequest request, FetchLimits limits) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> response = http.sendAsync(
                request, head -> isFeed(head.statusCode()) ? new CappedBody(limits.bytes()) : new UnreadBody());
        try {
            return response.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            response.cancel(true);
            throw new UnusableAnswerException("the answer was not complete within " + limits.whole(), e);
        } catch (InterruptedException e) {
            response.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        }
    }

    private Answer answer(URI address, HttpResponse<byte[]> response, FetchLimits limits) throws IOException {
        HttpHeaders headers = response.headers();
        int status = response.statusCode();
        if (isFeed(status)) {
            String coding = headers.firstValue("Content-Encoding").orElse("");
            byte[] body = ContentCoding.decoded(response.body(), coding, limits.bytes());
            return new Answer.Content(body, charset(headers), Validators.of(headers));
        }
        return switch (status) {
            case 304 -> new Answer.NotModified();
            case 301, 302, 303, 307, 308 -> moved(address, status, headers);
            case 410 -> new Answer.Gone();
            default ->
                new Answer.Failed(
                        address.getHost() + " answered with status " + status + whatToDo(status),
                        headers.firstValue("Retry-After")
                                .map(value -> RetryAfter.parse(value, clock.instant(), limits.retryAfter()))
                                .orElse(Duration.ZERO));
        };
    }

    /** Tells whether a status comes with the feed: 200, or 203 where a proxy has changed it. */
    private static boolean isFeed(int status) {
        return status == 200 || status == 203;
    }

    private static Answer moved(URI address, int status, HttpHeaders headers) throws IOException {
        String location = headers.firstValue("Location")
                .orElseThrow(
                        () -> new UnusableAnswerException(address.getHost() + " redirects without saying where to"));
        return new Answer.Moved(Location.of(location, address), status == 301 || status == 308);
    }

    private static Charset charset(HttpHeaders headers) {
        Matcher named = CHARSET.matcher(headers.firstValue("Content-Type").orElse(""));
        try {
            return named.find() ? Charset.forName(named.group(1)) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String whatToDo(int status) {
        return switch (status) {
            case 401, 403 -> ": it wants other credentials, or does not serve us; see the feed's headers";
            case 404 -> ": there is no feed there (any more); correct its address if this lasts";
            case 429 -> ": it is asked too often; raise the shortest interval if this lasts";
            default ->
                status >= 500 ? "; it is asked again later" : ", which is no feed; correct its address if this lasts";
        };
    }

    private static String cause(URI address, IOException failure, FetchLimits limits) {
        String host = address.getHost();
        if (failure instanceof HttpTimeoutException) {
            return host + " did not answer within " + limits.head() + "; it is asked again later";
        }
        if (failure instanceof UnknownHostException || failure.getCause() instanceof UnresolvedAddressException) {
            return host + " is unknown; correct the feed's address, or look after name resolution";
        }
        if (failure instanceof ConnectException) {
            return host + " takes no connections; it is asked again later";
        }
        if (failure instanceof SSLException) {
            return host + " cannot be trusted, or speaks no encryption that we do ("
                    + failure.getClass().getSimpleName() + "); look at its certificate";
        }
        // Messages that are not ours may quote what the server sent, and that may be text of a story.
        String what = failure instanceof UnusableAnswerException
                ? failure.getMessage()
                : "the connection broke, or what came was no proper HTTP ("
                        + failure.getClass().getSimpleName() + ")";
        return "no feed from " + host + ": " + what;
    }
}
