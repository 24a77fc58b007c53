package io.tensionwire.dashboard.http;

import io.tensionwire.dashboard.replay.Replays;
import io.tensionwire.dashboard.stream.BadRequestException;
import io.tensionwire.dashboard.stream.BusyException;
import io.tensionwire.dashboard.stream.EventConnections;
import io.tensionwire.dashboard.stream.EventFormat;
import io.tensionwire.dashboard.stream.EventSource;
import io.tensionwire.dashboard.stream.Parameters;
import io.tensionwire.dashboard.stream.StreamRequest;
import io.tensionwire.dashboard.stream.Streams;
import io.tensionwire.dashboard.window.PublicTopic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers {@code /stream/…}. Thread-safe. */
final class StreamRoutes {
    private static final String REPLAY = "replay";
    /** What the page reads: a browser gives a site few connections. */
    private static final String PAGE = "page";

    private static final Map<String, List<PublicTopic>> TOPICS = Stream.concat(
                    Stream.of(PublicTopic.values()).map(topic -> Map.entry(topic.path(), List.of(topic))),
                    Stream.of(Map.entry(PAGE, List.of(PublicTopic.values()))))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Streams streams;
    private final Replays replays;
    private final EventConnections connections;

    /** Opens streams. */
    StreamRoutes(Streams streams, Replays replays, EventConnections connections) {
        this.streams = streams;
        this.replays = replays;
        this.connections = connections;
    }

    /** What is to be sent: a stream, or an answer that says why not. Exactly one is given. */
    record Opening(EventSource source, Answer refusal) {}

    /**
     * Opens a stream. Takes a place among the connections if it does.
     *
     * @param name what follows {@code /stream/}
     * @param lastEventId the header; null if there is none
     */
    Opening open(String name, Parameters parameters, String lastEventId) {
        if (!TOPICS.containsKey(name) && !name.equals(REPLAY)) {
            return refused(Answer.refused(
                    404, "no such stream; there are stories, tension, alerts, and page, which holds all three"));
        }
        if (!connections.reserve()) {
            return refused(Answer.later(5, "as many clients are connected as may be (dashboard.clients)"));
        }
        try {
            return new Opening(source(name, parameters, lastEventId), null);
        } catch (BadRequestException e) {
            connections.giveBack();
            return refused(Answer.refused(400, e.getMessage()));
        } catch (BusyException e) {
            connections.giveBack();
            return refused(Answer.later(5, e.getMessage()));
        } catch (RuntimeException e) {
            connections.giveBack();
            throw e;
        }
    }

    private EventSource source(String name, Parameters parameters, String lastEventId) {
        Instant now = Instant.now();
        if (name.equals(REPLAY)) {
            return replays.open(parameters, lastEventId, now);
        }
        StreamRequest request = StreamRequest.of(TOPICS.get(name), parameters, lastEventId, now);
        String format = parameters.text("format").orElse("json");
        return streams.open(request, EventFormat.named(format), connections::wake);
    }

    private static Opening refused(Answer answer) {
        return new Opening(null, answer);
    }
}
