package io.tensionwire.app.dashboard;

import io.tensionwire.app.topic.ConsumerLag;
import io.tensionwire.app.wiring.Wiring;
import io.tensionwire.dashboard.status.PartLag;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * How far enrichment and sink are behind.
 *
 * @param lag asks the cluster; stays the caller's to close
 */
record PartsBehind(Wiring wiring, ConsumerLag lag) implements Callable<List<PartLag>> {
    /** To count more than these would take longer than it is worth. */
    private static final int EXACT_TO = 2_000;

    @Override
    public List<PartLag> call() throws Exception {
        return List.of(
                new PartLag("enrich", lag.count(wiring.enrichTopics(), EXACT_TO)),
                new PartLag(
                        "sink", lag.count(wiring.sinkGroup(), wiring.topics().enriched(), EXACT_TO)));
    }
}
