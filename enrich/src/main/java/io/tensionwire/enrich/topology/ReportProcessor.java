package io.tensionwire.enrich.topology;

import io.tensionwire.enrich.cluster.KnownReport;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Sends each accepted story to its bands, and lets it wait for their answers. */
final class ReportProcessor implements Processor<String, StoryOutput.Accepted, String, ReportOutput> {
    private final Duration remembered;
    private final int partitions;
    private final String eventSource;
    private final Intake intake;
    private ReportDesk desk;
    private WaitingStories waiting;

    /**
     * A processor.
     *
     * @param remembered how long a story keeps its cluster after its text last changed, in event time
     * @param partitions how many the topology has
     * @param eventSource the {@code ce_source} of the stories
     * @param intake counts the stories that wait
     */
    ReportProcessor(Duration remembered, int partitions, String eventSource, Intake intake) {
        this.remembered = remembered;
        this.partitions = partitions;
        this.eventSource = eventSource;
        this.intake = intake;
    }

    @Override
    public void init(ProcessorContext<String, ReportOutput> context) {
        desk = new ReportDesk(context, partitions, eventSource, intake);
        waiting = StoryStores.waitingStories(context, intake);
        waiting.beginCount();
        ForgettingSweep.schedule(context, StoryStores.known(context), this::remembered);
    }

    @Override
    public void process(Record<String, StoryOutput.Accepted> record) {
        AcceptedStory story = record.value().story();
        record.value().imprint().ifPresentOrElse(imprint -> desk.ask(story, imprint), () -> desk.complete(story));
    }

    @Override
    public void close() {
        waiting.endCount();
    }

    private KnownReport remembered(KnownReport report, Instant now) {
        return report.arrival() < now.minus(remembered).toEpochMilli() ? null : report;
    }
}
