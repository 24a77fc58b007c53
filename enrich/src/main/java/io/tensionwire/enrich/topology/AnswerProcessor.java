package io.tensionwire.enrich.topology;

import io.tensionwire.enrich.cluster.BandAnswers;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Completes the stories whose bands have answered. */
final class AnswerProcessor implements Processor<String, BandAnswers, String, ReportOutput> {
    private final int partitions;
    private ReportDesk desk;

    /** A processor for a topology of this many partitions. */
    AnswerProcessor(int partitions) {
        this.partitions = partitions;
    }

    @Override
    public void init(ProcessorContext<String, ReportOutput> context) {
        desk = new ReportDesk(context, partitions);
    }

    @Override
    public void process(Record<String, BandAnswers> record) {
        desk.answer(record.key(), record.value());
    }
}
