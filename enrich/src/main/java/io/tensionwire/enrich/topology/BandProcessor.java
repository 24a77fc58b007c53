package io.tensionwire.enrich.topology;

import io.tensionwire.enrich.cluster.Band;
import io.tensionwire.enrich.cluster.BandAnswer;
import io.tensionwire.enrich.cluster.BandAnswers;
import io.tensionwire.enrich.cluster.BandMessage;
import io.tensionwire.enrich.pace.CommitPace;
import io.tensionwire.enrich.packed.Drawer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Lets stories meet under a band, and answers each that asks whom it is like. */
final class BandProcessor implements Processor<String, BandMessage, String, BandAnswers> {
    private static final char SEPARATOR = '|';

    private final Duration window;
    private final boolean keeps;
    private final CommitPace pace;
    private ProcessorContext<String, BandAnswers> context;
    private Drawer<Band.Report> reports;

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
        reports = new Drawer<>(context.getStateStore(ClusterStreams.BANDS), 'b', Band.Report.PACKING);
        if (keeps) {
            ForgettingSweep.schedule(context, reports, this::remembered);
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
            Band before = band(key);
            Band after = message instanceof BandMessage.Join join ? before.with(join) : before.without(message.story());
            keep(key, before, after);
        }
    }

    private BandAnswer answer(String key, BandMessage.Meet meet, long now) {
        Band before = band(key);
        Band band = before.within(window, now);
        keep(key, before, band.with(meet));
        return new BandAnswer(key, band.alike(meet));
    }

    private Band band(String key) {
        List<Band.Report> found = new ArrayList<>();
        try (KeyValueIterator<String, Band.Report> all = reports.beginningWith(key + SEPARATOR)) {
            all.forEachRemaining(next -> found.add(next.value));
        }
        return Band.of(found);
    }

    /** Writes what differs, since a band may be many times as long as what one message changes in it. */
    private void keep(String key, Band before, Band after) {
        Map<String, Band.Report> old = new HashMap<>();
        before.reports().forEach(report -> old.put(report.story(), report));
        for (Band.Report report : after.reports()) {
            if (!report.equals(old.remove(report.story()))) {
                reports.put(key + SEPARATOR + report.story(), report);
            }
        }
        old.keySet().forEach(story -> reports.put(key + SEPARATOR + story, null));
    }

    private Band.Report remembered(Band.Report report, Instant now) {
        return report.arrival() < now.minus(window).toEpochMilli() ? null : report;
    }
}
