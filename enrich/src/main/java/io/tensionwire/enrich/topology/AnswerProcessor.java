package io.tensionwire.enrich.topology;

import io.tensionwire.enrich.cluster.BandAnswer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Completes the stories whose bands have answered. */
final class AnswerProcessor implements Processor<String, BandAnswer, String, ReportOutput> {
    private final String eventSource;
    private ReportDesk desk;

    /**
     * A processor.
     *
     * @param eventSource the {@code ce_source} of the stories
     */
    AnswerProcessor(String eventSource) {
        this.eventSource = eventSource;
    }

    @Override
    public void init(ProcessorContext<String, ReportOutput> context) {
        desk = new ReportDesk(context, eventSource);
    }

    @Override
    public void process(Record<String, BandAnswer> record) {
        desk.answer(record.key(), record.value());
    }
}
