package io.tensionwire.ingest.poll;

import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.source.ItemStamp;
import io.tensionwire.ingest.source.Outcome;
import io.tensionwire.ingest.source.SourceItem;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A feed as it was fetched, or only what is to be remembered of it.
 *
 * @param opened reads it
 * @param remembered how many of its stories are remembered
 * @param state what is remembered with them
 * @param whenCommitted is run once it is published
 * @param whenFailed is run when it could not be published
 */
record FeedItem(
        Opened opened, int remembered, Map<String, String> state, Consumer<Outcome> whenCommitted, Runnable whenFailed)
        implements SourceItem {
    /** All polls of a feed are items of one name: its position is where the feed stands. */
    static final String NAME = "feed";

    /** Reads a feed. */
    @FunctionalInterface
    interface Opened {
        Readings from(Progress progress, Instant arrival) throws IOException;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ItemStamp stamp() {
        return ItemStamp.UNKNOWN;
    }

    @Override
    public Readings open(Progress from, Instant arrival) throws IOException {
        return opened.from(from, arrival);
    }

    @Override
    public void committed(Outcome outcome) {
        whenCommitted.accept(outcome);
    }

    @Override
    public void failed() {
        whenFailed.run();
    }
}
