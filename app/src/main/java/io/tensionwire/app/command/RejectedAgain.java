package io.tensionwire.app.command;

import io.tensionwire.app.wiring.Wiring;
import io.tensionwire.ingest.rejected.RejectedStories;
import io.tensionwire.ingest.rejected.SourceReading;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Feeds what was rejected again.
 *
 * @param wiring makes the parts
 * @param out where what came of it is told
 */
record RejectedAgain(Wiring wiring, PrintWriter out) {
    private static final String GROUP = "rejected";

    /**
     * Publishes what can be read today, and ends.
     *
     * @param since records before it are left; null for all
     * @param sources how the items of a source are read; empty for one that is left
     * @return the exit code
     */
    int publish(Instant since, Function<String, Optional<SourceReading>> sources) throws Exception {
        RejectedStories rejected = wiring.rejected(since, sources);
        int code = new IngestRun(wiring, out).publish(GROUP, List.of(rejected), Map.of());
        out.printf(
                "%d can still not be read, %d were cut when they were rejected: have those sent again%n",
                rejected.unreadable(), rejected.cut());
        out.flush();
        return code;
    }
}
