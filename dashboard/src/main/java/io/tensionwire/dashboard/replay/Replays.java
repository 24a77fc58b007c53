package io.tensionwire.dashboard.replay;

import io.tensionwire.dashboard.feed.Consumers;
import io.tensionwire.dashboard.stream.BadRequestException;
import io.tensionwire.dashboard.stream.EventSource;
import io.tensionwire.dashboard.stream.Filter;
import io.tensionwire.dashboard.stream.Parameters;
import io.tensionwire.dashboard.stream.StreamRequest;
import io.tensionwire.dashboard.stream.Streams;
import io.tensionwire.dashboard.window.Entry;
import io.tensionwire.dashboard.window.Memory;
import io.tensionwire.dashboard.window.PublicTopic;
import io.tensionwire.dashboard.window.TopicWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.LongSupplier;

/** Makes replays. Thread-safe. */
public final class Replays {
    private static final int SLOWEST = 1;
    private static final int FASTEST = 1_000_000;
    private static final String[] KNOWN = {
        "from", "to", "speed", "country", "pair", "source", "level", "severity", "text"
    };

    private final Memory memory;
    private final Streams streams;
    private final HistoryScan scan;
    private final LongSupplier nanos;

    /**
     * Makes replays of what is remembered, or, where that does not reach back far enough, of the topic.
     *
     * @param nanos the clock of the machine, in nanoseconds
     */
    public Replays(Consumers consumers, Memory memory, Streams streams, LongSupplier nanos) {
        this.memory = memory;
        this.streams = streams;
        this.nanos = nanos;
        scan = new HistoryScan(consumers);
    }

    /**
     * Returns a replay that starts now. May read the topic, and then takes a while.
     *
     * @param lastEventId the time that a client reached before it lost the connection; null for one that begins
     * @throws BadRequestException if the request cannot be understood, or its range holds too many stories
     */
    public EventSource open(Parameters parameters, String lastEventId, Instant now) {
        parameters.only(KNOWN);
        Instant from = parameters.time("from", now);
        Instant to = parameters.time("to", now);
        if (from == null || to == null || !from.isBefore(to)) {
            throw new BadRequestException("a replay needs from and to, times of which the first is the earlier one");
        }
        Instant start = lastEventId == null ? from : reached(lastEventId, from, to);
        int speed = parameters.number("speed", 600, SLOWEST, FASTEST);
        Filter filter = StreamRequest.filter(parameters, now).during(start, to);
        List<Entry> stories = stories(filter);
        ReplayClock clock = ReplayClock.starting(start, to, speed, nanos);
        return new ReplayEvents(clock, stories, streams.kills(), memory::isHidden);
    }

    private List<Entry> stories(Filter filter) {
        TopicWindow window = memory.window(PublicTopic.STORIES);
        LatestInRange latest = new LatestInRange(filter);
        if (window.isWhole() || reachesBack(window, filter.from())) {
            window.entries().forEach(latest::add);
        } else {
            scan.read(filter.from(), latest::add);
        }
        return latest.inOrder();
    }

    /** A story arrives after it happened: what happened since a record arrived arrived later than that record. */
    private static boolean reachesBack(TopicWindow window, Instant from) {
        Entry oldest = window.entries().stream().findFirst().orElse(null);
        return oldest != null && Instant.ofEpochMilli(oldest.arrived()).isBefore(from.minus(Duration.ofHours(1)));
    }

    private static Instant reached(String lastEventId, Instant from, Instant to) {
        try {
            Instant reached = Instant.parse(lastEventId);
            return reached.isBefore(from) || !reached.isBefore(to) ? from : reached;
        } catch (DateTimeParseException e) {
            return from;
        }
    }
}
