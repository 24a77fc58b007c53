package io.tensionwire.ingest.poll;

import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.format.WireFormats;
import java.io.IOException;

/** Looks at a feed once, to see whether a configuration holds: nothing is published or remembered. */
public final class FeedSample {
    private FeedSample() {}

    /**
     * Fetches a feed now, through redirects, and waits for it.
     *
     * @param origin the labels of its stories
     * @param settings how it is polled
     * @param formats how it may be written
     * @param pool whose client asks
     * @return what it holds
     * @throws IOException if there is no feed to be had; the message says why and what to do
     */
    public static Readings of(Provenance origin, FeedSettings settings, WireFormats formats, FeedPool pool)
            throws IOException {
        FeedFetch fetch =
                new FeedFetch(origin, settings, formats, (feed, declared) -> PublishedSchedule.NONE, pool.client());
        Errand errand = Errand.begin(settings.uri(), null, true, 0);
        Answer answer = pool.client().ask(errand.address(), Validators.NONE, settings);
        while (answer instanceof Answer.Moved moved) {
            errand = errand.redirected(moved);
            if (errand.redirects() > settings.limits().redirects()) {
                throw new UnusableAnswerException(Errand.tooFar(errand.redirects() - 1, settings.uri()));
            }
            answer = pool.client().ask(errand.address(), Validators.NONE, settings);
        }
        if (answer instanceof Answer.Content content) {
            return fetch.opened(content, Progress.START, null);
        }
        throw new UnusableAnswerException(
                answer instanceof Answer.Failed failed
                        ? failed.cause()
                        : errand.address().getHost() + " says that the feed is gone for good (410)");
    }
}
