package io.tensionwire.enrich.topology;

import io.tensionwire.enrich.cluster.Band;
import io.tensionwire.enrich.cluster.BandAnswer;
import io.tensionwire.enrich.cluster.BandAnswers;
import io.tensionwire.enrich.cluster.BandMessage;
import io.tensionwire.enrich.cluster.BandShelf;
import io.tensionwire.enrich.pace.CommitPace;
import io.tensionwire.enrich.packed.Drawer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Lets stories meet under a band, and answers each that asks whom it is like. */
final class BandProcessor implements Processor<String, BandMessage, String, BandAnswers> {
    private final Duration window;
    private final boolean keeps;
    private final CommitPace pace;
    private ProcessorContext<String, BandAnswers> context;
    private BandShelf shelf;

    /**
     * A processor.
     *
     * @param window how long what came counts, in event time
     * @param keeps whether this one, among those that share the store, frees the space of what no longer counts, and keeps the
     *     pace for the task
     */
    BandProcessor(Duration window, boolean keeps, CommitPace pace) {
        this.window = window;
        this.keeps = keeps;
        this.pace = pace;
    }

    @Override
    public void init(ProcessorContext<String, BandAnswers> context) {
        this.context = context;
        Drawer<Band.Report> reports =
                new Drawer<>(context.getStateStore(ClusterStreams.BANDS), 'b', Band.Report.PACKING);
        shelf = new BandShelf(reports);
        if (keeps) {
            ForgettingSweep.schedule(context, reports, this::forget);
            pace.keep(context);
        }
    }

    @Override
    public void process(Record<String, BandMessage> record) {
        pace.worked();
        BandMessage message = record.value();
        if (message instanceof BandMessage.Meet meet) {
            List<BandAnswer> answers = meet.to().bands().stream()
                    .map(key -> answer(key, meet, record.timestamp()))
                    .toList();
            context.forward(record.withKey(meet.story())
                    .withValue(new BandAnswers(meet.revision(), meet.partition(), answers)));
            return;
        }
        for (String key : message.to().bands()) {
            BandShelf.Shelved before = shelf.band(key);
            Band band = before.band();
            shelf.put(
                    before, message instanceof BandMessage.Join join ? band.with(join) : band.without(message.story()));
        }
    }

    private BandAnswer answer(String key, BandMessage.Meet meet, long now) {
        BandShelf.Shelved before = shelf.band(key);
        Band band = before.band().within(window, now);
        shelf.put(before, band.with(meet));
        return new BandAnswer(key, band.alike(meet), band.isCrowded());
    }

    private void forget(String place, Band.Report report, Instant now) {
        if (report.arrival() < now.minus(window).toEpochMilli()) {
            shelf.forget(place, window, now);
        }
    }
}
