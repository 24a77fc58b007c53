package io.tensionwire.enrich.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.enrich.cluster.BandAnswers;
import io.tensionwire.enrich.cluster.BandMessage;
import io.tensionwire.enrich.cluster.BandMessage.PartitionBands;
import io.tensionwire.enrich.cluster.Cluster;
import io.tensionwire.enrich.cluster.Imprint;
import io.tensionwire.enrich.cluster.KnownReport;
import io.tensionwire.enrich.packed.Drawer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Lets each story wait until it is known what it is a reprint of, and completes it then.
 *
 * <p>The revisions of one story come out in order. A kill does not wait, and takes what waits with it: it must never be
 * overtaken by its story.
 */
final class ReportDesk {
    private final ProcessorContext<String, ReportOutput> context;
    private final Drawer<WaitingReports> waiting;
    private final WaitingStories stories;
    private final Drawer<KnownReport> known;
    private final int partitions;
    private final String eventSource;

    ReportDesk(ProcessorContext<String, ReportOutput> context, int partitions, String eventSource, Intake intake) {
        this.context = context;
        this.partitions = partitions;
        this.eventSource = eventSource;
        waiting = StoryStores.waiting(context);
        stories = StoryStores.waitingStories(context, intake);
        known = StoryStores.known(context);
    }

    /** Takes in a story that has no text, or too little to be told from others. */
    void complete(AcceptedStory story) {
        KnownReport before = known(story.id());
        waiting(story.id()).revisions().forEach(revision -> stories.take(story.id(), revision.revision()));
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
        String source = story.source();
        Cluster.Asker asker = new Cluster.Asker(story.id(), source, story.timestamp());
        long revision = story.revision();
        stories.add(story);
        keep(story.id(), others.with(new WaitingReports.Revision(revision, asker, imprint.bands(), List.of())));
        String cluster = Objects.requireNonNullElse(before.cluster(), story.id());
        int partition = context.taskId().partition();
        tell(
                imprint.bands(),
                story.timestamp(),
                to -> new BandMessage.Meet(
                        story.id(), to, source, story.timestamp(), revision, partition, cluster, imprint));
    }

    /** Takes in what some bands answered; an answer that nothing waits for any more is left. */
    void answer(String id, BandAnswers answer) {
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
        AcceptedStory story = stories.take(id, revision.revision());
        KnownReport before = known(id);
        boolean isNew = before.cluster() == null;
        Cluster cluster = isNew
                ? Cluster.of(revision.asker(), revision.answers())
                : Cluster.counted(before.cluster(), revision.asker(), revision.answers());
        if (isNew && !cluster.id().equals(id)) {
            tell(revision.bands(), story.timestamp(), to -> new BandMessage.Join(id, to, cluster.id()));
        }
        KnownReport after = before.in(cluster);
        known.put(id, after);
        complete(story, after);
    }

    private void complete(AcceptedStory accepted, KnownReport report) {
        String id = report.cluster() == null ? accepted.id() : report.cluster();
        Cluster cluster = new Cluster(id, report.reports(), report.sources());
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        context.forward(CompleteStory.record(accepted, cluster, eventSource, now));
    }

    private void leave(AcceptedStory story, List<String> bands) {
        tell(bands, story.timestamp(), to -> new BandMessage.Leave(story.id(), to));
    }

    /** One record for all bands of a partition: most of what a record costs is that it is one. */
    private void tell(List<String> bands, long timestamp, Function<PartitionBands, BandMessage> message) {
        Map<Integer, List<String>> byPartition = new TreeMap<>();
        for (String band : bands) {
            int partition = Utils.toPositive(Utils.murmur2(band.getBytes(UTF_8))) % partitions;
            byPartition.computeIfAbsent(partition, x -> new ArrayList<>()).add(band);
        }
        byPartition.forEach((partition, some) -> {
            BandMessage said = message.apply(new PartitionBands(partition, some));
            context.forward(new Record<>(said.story(), new ReportOutput.ToBand(said), timestamp));
        });
    }

    private WaitingReports waiting(String id) {
        return Objects.requireNonNullElse(waiting.get(id), WaitingReports.NONE);
    }

    private void keep(String id, WaitingReports reports) {
        if (!reports.revisions().isEmpty()) {
            waiting.put(id, reports);
        } else if (waiting.get(id) != null) {
            // A delete of nothing would cost a changelog record.
            waiting.put(id, null);
        }
    }

    private KnownReport known(String id) {
        return Objects.requireNonNullElse(known.get(id), KnownReport.UNKNOWN);
    }
}
