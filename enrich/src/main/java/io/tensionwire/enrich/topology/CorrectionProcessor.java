package io.tensionwire.enrich.topology;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.Story;
import io.tensionwire.enrich.lifecycle.Correction;
import io.tensionwire.enrich.lifecycle.Lifecycle;
import io.tensionwire.enrich.lifecycle.Retention;
import io.tensionwire.enrich.lifecycle.StoryState;
import java.time.Instant;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Marks the story that another one corrects, where it lives. */
final class CorrectionProcessor implements Processor<String, Correction, String, StoryOutput> {
    private final Function<Story, Annotations> annotator;
    private final Retention retention;
    private StoryDesk desk;

    CorrectionProcessor(Function<Story, Annotations> annotator, Retention retention) {
        this.annotator = annotator;
        this.retention = retention;
    }

    @Override
    public void init(ProcessorContext<String, StoryOutput> context) {
        desk = new StoryDesk(context, annotator, retention);
    }

    @Override
    public void process(Record<String, Correction> record) {
        String corrected = record.key();
        Instant arrival = Instant.ofEpochMilli(record.timestamp());
        StoryState known = desk.known(corrected, arrival);
        desk.carryOut(corrected, known, Lifecycle.correct(known, record.value(), arrival, desk.now()), arrival);
    }
}
