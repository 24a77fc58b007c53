package io.tensionwire.enrich.topology;

import io.tensionwire.enrich.cluster.Band;
import io.tensionwire.enrich.cluster.BandAnswer;
import io.tensionwire.enrich.cluster.BandMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Lets stories meet under a band, and answers each that asks whom it is like. */
final class BandProcessor implements Processor<String, BandMessage, String, BandAnswer> {
    private final Duration window;
    private final boolean sweeps;
    private ProcessorContext<String, BandAnswer> context;
    private KeyValueStore<String, Band> bands;

    /**
     * A processor.
     *
     * @param window how long what came counts, in event time
     * @param sweeps whether this one, among those that share the store, frees the space of what no longer counts
     */
    BandProcessor(Duration window, boolean sweeps) {
        this.window = window;
        this.sweeps = sweeps;
    }

    @Override
    public void init(ProcessorContext<String, BandAnswer> context) {
        this.context = context;
        bands = context.getStateStore(ClusterStreams.BANDS);
        if (sweeps) {
            ForgettingSweep.schedule(context, bands, this::remembered);
        }
    }

    @Override
    public void process(Record<String, BandMessage> record) {
        Band before = Objects.requireNonNullElse(bands.get(record.key()), Band.EMPTY);
        BandMessage message = record.value();
        if (message instanceof BandMessage.Meet meet) {
            Band band = before.within(window, record.timestamp());
            bands.put(record.key(), band.with(meet));
            BandAnswer answer = new BandAnswer(meet.revision(), meet.partition(), record.key(), band.alike(meet));
            context.forward(record.withKey(meet.story()).withValue(answer));
            return;
        }
        Band after = message instanceof BandMessage.Join join ? before.with(join) : before.without(message.story());
        if (after.reports().isEmpty()) {
            bands.delete(record.key());
        } else if (!after.equals(before)) {
            bands.put(record.key(), after);
        }
    }

    private Band remembered(Band band, Instant now) {
        Band rest = band.within(window, now.toEpochMilli());
        return rest.reports().isEmpty() ? null : rest;
    }
}
