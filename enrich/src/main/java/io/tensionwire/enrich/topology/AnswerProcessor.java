package io.tensionwire.enrich.topology;

import io.tensionwire.enrich.cluster.BandAnswers;
import io.tensionwire.enrich.pace.CommitPace;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Completes the stories whose bands have answered. */
final class AnswerProcessor implements Processor<String, BandAnswers, String, ReportOutput> {
    private final int partitions;
    private final String eventSource;
    private final CommitPace pace;
    private final Intake intake;
    private ReportDesk desk;

    /**
     * A processor.
     *
     * @param partitions how many the topology has
     * @param eventSource the {@code ce_source} of the stories
     * @param intake counts the stories that wait
     */
    AnswerProcessor(int partitions, String eventSource, CommitPace pace, Intake intake) {
        this.intake = intake;
        this.pace = pace;
        this.partitions = partitions;
        this.eventSource = eventSource;
    }

    @Override
    public void init(ProcessorContext<String, ReportOutput> context) {
        desk = new ReportDesk(context, partitions, eventSource, intake);
    }

    @Override
    public void process(Record<String, BandAnswers> record) {
        pace.worked();
        desk.answer(record.key(), record.value());
    }
}
