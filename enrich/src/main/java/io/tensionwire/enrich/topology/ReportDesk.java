package io.tensionwire.enrich.topology;

import io.tensionwire.contract.EnrichedStory;
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
    private final String eventSource;
    private final KeyValueStore<String, WaitingReports> waiting;
    private final KeyValueStore<String, AcceptedStory> stories;
    private final KeyValueStore<String, KnownReport> known;

    ReportDesk(ProcessorContext<String, ReportOutput> context, String eventSource) {
        this.context = context;
        this.eventSource = eventSource;
        waiting = context.getStateStore(ClusterStreams.WAITING_REPORTS);
        stories = context.getStateStore(ClusterStreams.WAITING_STORIES);
        known = context.getStateStore(ClusterStreams.KNOWN_REPORTS);
    }

    /** Takes in a story that has no text, or too little to be told from others. */
    void complete(AcceptedStory story) {
        KnownReport before = known(story.id());
        waiting(story.id()).revisions().forEach(revision -> stories.delete(key(story.id(), revision.revision())));
        keep(story.id(), WaitingReports.NONE);
        leave(story, before.bands());
        if (!before.bands().isEmpty()) {
            known.put(story.id(), before.hidden(story.timestamp()));
        }
        complete(story, before);
    }

    /** Takes in a story that may have reprints. */
    void ask(AcceptedStory story, Imprint imprint) {
        KnownReport before = known(story.id());
        WaitingReports others = waiting(story.id());
        if (before.isFoundBy(imprint) && others.revisions().isEmpty()) {
            complete(story, before);
            return;
        }
        leave(
                story,
                before.bands().stream()
                        .filter(band -> !imprint.bands().contains(band))
                        .toList());
        known.put(story.id(), before.foundBy(imprint, story.timestamp()));
        String source = Objects.requireNonNullElse(story.story().story().source(), "");
        Cluster.Asker asker = new Cluster.Asker(story.id(), source, story.timestamp());
        long revision = story.story().revision();
        stories.put(key(story.id(), revision), story);
        keep(story.id(), others.with(new WaitingReports.Revision(revision, asker, imprint.bands(), List.of())));
        BandMessage meet = new BandMessage.Meet(
                story.id(),
                source,
                story.timestamp(),
                revision,
                context.taskId().partition(),
                Objects.requireNonNullElse(before.cluster(), story.id()),
                imprint);
        imprint.bands().forEach(band -> tell(band, meet, story.timestamp()));
    }

    /** Takes in what a band answered; an answer that nothing waits for any more is left. */
    void answer(String id, BandAnswer answer) {
        WaitingReports all = waiting(id);
        if (all.revisions().isEmpty()) {
            return;
        }
        WaitingReports now = all.with(answer);
        now.answered().forEach(this::decide);
        keep(id, now.withoutAnswered());
    }

    private void decide(WaitingReports.Revision revision) {
        String id = revision.asker().story();
        AcceptedStory story = stories.delete(key(id, revision.revision()));
        KnownReport before = known(id);
        boolean isNew = before.cluster() == null;
        Cluster cluster = isNew
                ? Cluster.of(revision.asker(), revision.answers())
                : Cluster.counted(before.cluster(), revision.asker(), revision.answers());
        if (isNew && !cluster.id().equals(id)) {
            BandMessage join = new BandMessage.Join(id, cluster.id());
            revision.bands().forEach(band -> tell(band, join, story.timestamp()));
        }
        KnownReport after = before.in(cluster);
        known.put(id, after);
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
        context.forward(accepted.record(complete, eventSource, Instant.ofEpochMilli(context.currentSystemTimeMs())));
    }

    private void leave(AcceptedStory story, List<String> bands) {
        bands.forEach(band -> tell(band, new BandMessage.Leave(story.id()), story.timestamp()));
    }

    private void tell(String band, BandMessage message, long timestamp) {
        context.forward(new Record<>(band, new ReportOutput.ToBand(message), timestamp));
    }

    private static String key(String id, long revision) {
        return id + "#" + revision;
    }

    private WaitingReports waiting(String id) {
        return Objects.requireNonNullElse(waiting.get(id), WaitingReports.NONE);
    }

    private void keep(String id, WaitingReports reports) {
        if (!reports.revisions().isEmpty()) {
            waiting.put(id, reports);
        } else if (waiting.get(id) != null) {
            // A delete of nothing would cost a changelog record.
            waiting.delete(id);
        }
    }

    private KnownReport known(String id) {
        return Objects.requireNonNullElse(known.get(id), KnownReport.UNKNOWN);
    }
}
