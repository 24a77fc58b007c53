package io.tensionwire.app.replay;

import io.tensionwire.replay.history.History;
import io.tensionwire.replay.history.Slice;
import io.tensionwire.replay.history.TopicRanges;
import io.tensionwire.replay.job.Checkpoint;
import io.tensionwire.replay.job.KillSearch;
import io.tensionwire.replay.job.ReplayPlan;
import io.tensionwire.replay.retraction.Retractions;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/**
 * Finds kills before and behind the window of a replay: in the topics that it reads, and in the archive that it reads. For a look at
 * how things stood, only those before it.
 *
 * @param opening opens what is looked at
 * @param admin stays the caller's to close
 */
record KillsOutside(HistoryOpening opening, Admin admin) implements KillSearch {
    @Override
    public Found find(Checkpoint checkpoint) throws IOException, InterruptedException, ExecutionException {
        ReplayPlan plan = checkpoint.plan();
        Retractions retractions = new Retractions();
        if (checkpoint.isBeforeRetractions()) {
            readBefore(plan, retractions);
        }
        List<Slice> since = checkpoint.retractedSlices();
        if (plan.asOf()) {
            return new Found(retractions.records(), since);
        }
        if (checkpoint.isBeforeRetractions() && plan.archive() != null && plan.end() != null) {
            try (History behind = opening.archive(plan, plan.end(), null)) {
                retractions.read(behind);
            }
        }
        List<Slice> behind = areThere(plan) ? ranges(plan).behind(since) : List.of();
        if (behind.stream().anyMatch(slice -> !slice.isEmpty())) {
            try (History history = opening.topics(plan, behind)) {
                retractions.read(history);
            }
        }
        return new Found(retractions.records(), behind.isEmpty() ? since : behind);
    }

    private void readBefore(ReplayPlan plan, Retractions retractions)
            throws IOException, InterruptedException, ExecutionException {
        if (plan.archive() == null) {
            try (History before = opening.topics(plan, ranges(plan).before(plan.slices()))) {
                retractions.read(before);
            }
        } else if (plan.begin() != null) {
            try (History before = opening.archive(plan, null, plan.begin())) {
                retractions.read(before);
            }
        }
    }

    /** An archive may be replayed where its topics are not. */
    private boolean areThere(ReplayPlan plan) throws InterruptedException, ExecutionException {
        return admin.listTopics()
                .names()
                .get()
                .containsAll(plan.topics().stream()
                        .map(topic -> plan.source() + topic)
                        .toList());
    }

    private TopicRanges ranges(ReplayPlan plan) {
        return new TopicRanges(admin, plan.sourceTopics());
    }
}
