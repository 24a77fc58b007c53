package io.tensionwire.app.replay;

import io.tensionwire.replay.archive.ArchiveHistory;
import io.tensionwire.replay.archive.Manifest;
import io.tensionwire.replay.history.History;
import io.tensionwire.replay.history.Slice;
import io.tensionwire.replay.history.TopicHistory;
import io.tensionwire.replay.history.WindowedHistory;
import io.tensionwire.replay.job.Checkpoint;
import io.tensionwire.replay.job.ReplayPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Opens what a replay reads.
 *
 * @param clients reads topics
 */
public record HistoryOpening(HistoryClients clients) {
    /**
     * Opens what is left to replay.
     *
     * @throws IOException if the archive is none or is damaged
     */
    public History remaining(Checkpoint checkpoint) throws IOException {
        ReplayPlan plan = checkpoint.plan();
        return plan.archive() == null ? topics(plan, checkpoint.remaining()) : archive(plan, plan.begin(), plan.end());
    }

    /** Opens ranges of the topics that a plan reads. */
    History topics(ReplayPlan plan, List<Slice> slices) {
        return new TopicHistory(clients.consumer(), plan.sourceTopics(), slices);
    }

    /** Opens the records of these topics in the archive that a plan reads, between two times; null is open. */
    History archive(ReplayPlan plan, Instant begin, Instant end) throws IOException {
        Path folder = Path.of(plan.archive());
        History all = new ArchiveHistory(folder, Manifest.read(folder));
        return new WindowedHistory(new ChosenTopics(all, plan.topics()), begin, end);
    }
}
