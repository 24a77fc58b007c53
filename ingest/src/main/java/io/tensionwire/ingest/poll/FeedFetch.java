package io.tensionwire.ingest.poll;

import io.tensionwire.ingest.feed.FeedSchedule;
import io.tensionwire.ingest.format.HeldBytes;
import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.format.WireFormats;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;

/**
 * Fetches a feed and looks at it, away from the thread that publishes. Thread-safe.
 *
 * @param origin the labels of its stories
 * @param settings how it is polled
 * @param formats how it may be written
 * @param client asks its server
 */
record FeedFetch(Provenance origin, FeedSettings settings, WireFormats formats, FeedClient client) {

    /**
     * Asks at one address.
     *
     * @param validators makes it answer only if it has something newer
     * @throws IOException if what it gives cannot be looked at
     */
    Fetched from(URI address, Validators validators) throws IOException {
        Answer answer = client.ask(address, validators, settings);
        if (!(answer instanceof Answer.Content content)) {
            return new Fetched(answer);
        }
        try (Readings looked = opened(content, Progress.START, null)) {
            return new Fetched(content, Window.of(looked), FeedSchedule.of(content.body(), content.declared()));
        }
    }

    /** Reads what has been fetched, see {@link io.tensionwire.ingest.source.SourceItem#open}. */
    Readings opened(Answer.Content content, Progress from, Instant arrival) throws IOException {
        ItemHints hints = new ItemHints(origin, FeedItem.NAME, null, arrival, content.declared());
        return formats.read(new HeldBytes(content.body()), hints, from);
    }
}
