package io.tensionwire.ingest.push;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers requests: from the cheapest question to the dearest, so that a body is only read of a client that may push, into
 * room that there is. Thread-safe. Neither bodies nor headers are ever logged.
 */
final class PushHandler implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(PushHandler.class);
    private static final String PATH = "/stories/";
    /** How much of a refused body is read away, so that the client sees the answer and not a broken connection. */
    private static final int READ_AWAY = 64 << 20;

    private static final int MOST_UNDER_WAY = 1 << 20;

    private final Map<String, PushSource> sources;
    private final ScheduledExecutorService watch;
    private final Semaphore idle = new Semaphore(MOST_UNDER_WAY);

    PushHandler(List<PushSource> sources, ScheduledExecutorService watch) {
        this.sources = sources.stream().collect(Collectors.toMap(PushSource::name, Function.identity()));
        this.watch = watch;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        idle.acquireUninterruptibly();
        try (exchange) {
            PushSource source = source(exchange);
            PushAnswer answer = source == null ? unknown(exchange) : answer(exchange, source);
            LOG.debug("a request for {} is answered {}", source == null ? "no source" : source.name(), answer.status());
            send(exchange, answer, source == null ? PushLimits.DEFAULT : source.limits());
        } catch (RuntimeException e) {
            LOG.warn("a request could not be answered for a fault of the server", e);
            throw e;
        } finally {
            idle.release();
        }
    }

    /** Waits until no request is under way, this long at most. */
    void awaitIdle(Duration time) {
        try {
            if (idle.tryAcquire(MOST_UNDER_WAY, time.toMillis(), TimeUnit.MILLISECONDS)) {
                idle.release(MOST_UNDER_WAY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private PushSource source(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.startsWith(PATH) ? sources.get(path.substring(PATH.length())) : null;
    }

    private static PushAnswer unknown(HttpExchange exchange) {
        return PushAnswer.refused(404, "there is nothing here; stories go to POST " + PATH + "<name of the source>");
    }

    private PushAnswer answer(HttpExchange exchange, PushSource source) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        if (!"POST".equals(exchange.getRequestMethod())) {
            return PushAnswer.refused(405, Map.of("Allow", "POST"), "stories are sent by POST");
        }
        if (!source.access().admitsHead(headers.getFirst("Authorization"))) {
            return unauthorised(source);
        }
        ContentType type = ContentType.of(headers.getFirst("Content-Type"));
        if (!type.isRead()) {
            return PushAnswer.refused(
                    415,
                    "no wire format is written in this content type; send JSON, XML, text or"
                            + " application/octet-stream (curl: -H 'Content-Type: application/octet-stream')");
        }
        if (!source.isOpen()) {
            return stopped();
        }
        return admitted(exchange, source, type);
    }

    private PushAnswer admitted(HttpExchange exchange, PushSource source, ContentType type) throws IOException {
        int largest = source.limits().largestBody();
        long length = length(exchange.getRequestHeaders());
        if (length > largest) {
            return tooLarge(largest);
        }
        Optional<PushSource.Room> room = source.room(length < 0 ? largest : (int) length);
        if (room.isEmpty()) {
            return PushAnswer.later(429, 1, "too many requests are waiting for Kafka; come again");
        }
        try {
            byte[] body = body(exchange, source.limits());
            return body.length > largest ? tooLarge(largest) : published(exchange, source, body, type);
        } finally {
            room.get().close();
        }
    }

    private static PushAnswer published(HttpExchange exchange, PushSource source, byte[] body, ContentType type) {
        Headers headers = exchange.getRequestHeaders();
        if (!source.access().admits(headers.getFirst("Authorization"), headers.getFirst("X-Signature"), body)) {
            return unauthorised(source);
        }
        return source.publish(body, type.charset()).map(PushAnswer::of).orElseGet(PushHandler::stopped);
    }

    /** Reads one byte more than is allowed at most. A client that sends too slowly is cut off. */
    private byte[] body(HttpExchange exchange, PushLimits limits) throws IOException {
        return watched(exchange, limits, body -> body.readNBytes(limits.largestBody() + 1));
    }

    private interface Reader<T> {
        T read(InputStream body) throws IOException;
    }

    private <T> T watched(HttpExchange exchange, PushLimits limits, Reader<T> reader) throws IOException {
        Future<?> cutOff = watch.schedule(exchange::close, limits.sending().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return reader.read(exchange.getRequestBody());
        } finally {
            cutOff.cancel(false);
        }
    }

    /** The client may still be sending: it reads the answer only once it was let finish. */
    private void send(HttpExchange exchange, PushAnswer answer, PushLimits limits) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        answer.headers().forEach(headers::set);
        if ("HEAD".equals(exchange.getRequestMethod())) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(answer.status(), answer.body().length);
        exchange.getResponseBody().write(answer.body());
        exchange.getResponseBody().flush();
        watched(exchange, limits, PushHandler::readAway);
    }

    private static long readAway(InputStream body) throws IOException {
        byte[] buffer = new byte[1 << 14];
        long away = 0;
        for (int read = body.read(buffer); read > 0 && away < READ_AWAY; read = body.read(buffer)) {
            away += read;
        }
        return away;
    }

    private static long length(Headers headers) {
        String length = headers.getFirst("Content-Length");
        // The server has refused a length that is no number, and a body without either header is empty.
        return length == null ? headers.containsKey("Transfer-Encoding") ? -1 : 0 : Long.parseLong(length);
    }

    private static PushAnswer unauthorised(PushSource source) {
        return PushAnswer.refused(
                401,
                Map.of("WWW-Authenticate", source.access().challenge()),
                "the token or signature of this source is absent or wrong");
    }

    private static PushAnswer tooLarge(int largest) {
        return PushAnswer.refused(
                413,
                "the body is larger than " + largest + " bytes; send fewer stories at once, or pack them with gzip");
    }

    private static PushAnswer stopped() {
        return PushAnswer.later(
                503,
                5,
                "ingest is starting, stopping, or waiting for Kafka; send it again: nothing is published twice");
    }
}
