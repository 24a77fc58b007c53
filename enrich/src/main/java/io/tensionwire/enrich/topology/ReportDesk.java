package io.tensionwire.enrich.topology;

import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Story;
import io.tensionwire.enrich.cluster.BandAnswer;
import io.tensionwire.enrich.cluster.BandMessage;
import io.tensionwire.enrich.cluster.Cluster;
import io.tensionwire.enrich.cluster.Imprint;
import io.tensionwire.enrich.cluster.KnownReport;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Lets each story wait until it is known what it is a reprint of, and completes it then.
 *
 * <p>The revisions of one story come out in order. A kill does not wait, and takes what waits with it: it must never be
 * overtaken by its story.
 */
final class ReportDesk {
    private final ProcessorContext<String, ReportOutput> context;
    private final KeyValueStore<String, WaitingReports> waiting;
    private final KeyValueStore<String, KnownReport> known;

    ReportDesk(ProcessorContext<String, ReportOutput> context) {
        this.context = context;
        waiting = context.getStateStore(ClusterStreams.WAITING_REPORTS);
        known = context.getStateStore(ClusterStreams.KNOWN_REPORTS);
    }

    /** Takes in a story that has no text, or too little to be told from others. */
    void complete(AcceptedStory story) {
        KnownReport before = known(story.id());
        // A delete of nothing would cost a changelog record.
        if (waiting.get(story.id()) != null) {
            waiting.delete(story.id());
        }
        leave(story, before.bands());
        if (before.imprint() != null) {
            known.put(story.id(), before.found(null, story.timestamp()));
        }
        complete(story, before);
    }

    /** Takes in a story that may have reprints. */
    void ask(AcceptedStory story, Imprint imprint) {
        KnownReport before = known(story.id());
        WaitingReports others = Objects.requireNonNullElse(waiting.get(story.id()), WaitingReports.NONE);
        if (imprint.equals(before.imprint())
                && before.cluster() != null
                && others.revisions().isEmpty()) {
            complete(story, before);
            return;
        }
        leave(
                story,
                before.bands().stream()
                        .filter(band -> !imprint.bands().contains(band))
                        .toList());
        known.put(story.id(), before.found(imprint, story.timestamp()));
        BandMessage.Meet meet = meet(story, imprint, before);
        waiting.put(story.id(), others.with(new WaitingReports.Revision(story, meet, List.of())));
        imprint.bands().forEach(band -> tell(band, meet, story.timestamp()));
    }

    /** Takes in what a band answered. */
    void answer(String id, BandAnswer answer) {
        WaitingReports all = waiting.get(id);
        if (all == null) {
            return;
        }
        WaitingReports now = all.with(answer);
        now.answered().forEach(this::decide);
        WaitingReports rest = now.withoutAnswered();
        if (rest.revisions().isEmpty()) {
            waiting.delete(id);
        } else {
            waiting.put(id, rest);
        }
    }

    private void decide(WaitingReports.Revision revision) {
        AcceptedStory story = revision.story();
        KnownReport before = known(story.id());
        boolean isNew = before.cluster() == null;
        Cluster cluster = isNew
                ? Cluster.of(revision.meet(), revision.answers())
                : Cluster.counted(before.cluster(), revision.meet(), revision.answers());
        if (isNew && !cluster.id().equals(story.id())) {
            BandMessage join = new BandMessage.Join(story.id(), cluster.id());
            revision.meet().imprint().bands().forEach(band -> tell(band, join, story.timestamp()));
        }
        KnownReport after = before.in(cluster);
        known.put(story.id(), after);
        complete(story, after);
    }

    private void complete(AcceptedStory accepted, KnownReport report) {
        EnrichedStory story = accepted.story();
        String cluster = report.cluster() == null ? accepted.id() : report.cluster();
        EnrichedStory complete = new EnrichedStory(
                story.story(),
                story.revision(),
                cluster,
                report.reports(),
                report.sources(),
                story.supersededBy(),
                story.annotations());
        context.forward(accepted.record(complete, Instant.ofEpochMilli(context.currentSystemTimeMs())));
    }

    private BandMessage.Meet meet(AcceptedStory accepted, Imprint imprint, KnownReport before) {
        Story story = accepted.story().story();
        return new BandMessage.Meet(
                story.id(),
                Objects.requireNonNullElse(story.source(), ""),
                accepted.timestamp(),
                accepted.story().revision(),
                context.taskId().partition(),
                Objects.requireNonNullElse(before.cluster(), story.id()),
                imprint);
    }

    private void leave(AcceptedStory story, List<String> bands) {
        bands.forEach(band -> tell(band, new BandMessage.Leave(story.id()), story.timestamp()));
    }

    private void tell(String band, BandMessage message, long timestamp) {
        context.forward(new Record<>(band, new ReportOutput.ToBand(message), timestamp));
    }

    private KnownReport known(String id) {
        return Objects.requireNonNullElse(known.get(id), KnownReport.UNKNOWN);
    }
}
