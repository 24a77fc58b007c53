package io.tensionwire.app.command;

import io.tensionwire.app.replay.ReplayedTopics;
import io.tensionwire.replay.history.Bound;
import io.tensionwire.replay.history.Window;
import io.tensionwire.replay.pace.Pace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The flags that choose a part of history. */
final class RangeOptions {
    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = {
                "where it begins, by time of arrival: 2026-03-02, 2026-03-02T10:30:00Z (UTC),",
                "or an offset: 1200 for all partitions, 0:1200,1:1180 for each"
            })
    private String from;

    @Option(names = "--to", paramLabel = "TIME", description = "where it ends, exclusive; in the same forms")
    private String to;

    @Option(names = "--last", paramLabel = "DURATION", description = "the last 30m, 6h or 2d until now")
    private String last;

    @Option(
            names = "--topics",
            split = ",",
            paramLabel = "TOPIC",
            description = "raw, enriched, index, alerts, rejected; raw unless given")
    private List<String> topics = new ArrayList<>();

    /**
     * Returns the part of history.
     *
     * @throws IllegalArgumentException if it cannot be read
     */
    Window window(Instant now) {
        if (last != null && from != null) {
            throw new IllegalArgumentException("--last and --from both say where it begins: give one");
        }
        Bound begin = last != null ? new Bound.At(now.minus(Pace.duration(last))) : bound(from);
        return new Window(begin, bound(to));
    }

    /**
     * Returns the names of topics without prefix; empty if none was given.
     *
     * @throws IllegalArgumentException if one is not known
     */
    List<String> topics() {
        return ReplayedTopics.of(topics);
    }

    private static Bound bound(String text) {
        return text == null ? Bound.OPEN : Bound.of(text);
    }
}
