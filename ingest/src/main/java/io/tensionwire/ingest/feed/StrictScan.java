package io.tensionwire.ingest.feed;

import io.tensionwire.ingest.markup.Element;
import io.tensionwire.ingest.markup.MarkupException;
import io.tensionwire.ingest.markup.XmlPull;
import java.util.Optional;

/** Goes through a feed that is well-formed. Not thread-safe. */
final class StrictScan {
    private final XmlPull pull;
    private int resumeAt;

    StrictScan(String text) throws MarkupException {
        pull = XmlPull.of(text);
    }

    /**
     * Returns the next part; empty at the end.
     *
     * @throws MarkupException if the feed is not well-formed from here on
     */
    Optional<FeedPart> next() throws MarkupException {
        if (!pull.next()) {
            return Optional.empty();
        }
        if (FeedNames.isContainer(pull.name())) {
            return Optional.of(new FeedPart.About(pull.opening()));
        }
        int from = pull.from();
        resumeAt = from;
        boolean isItem = FeedNames.isItem(pull.name());
        Element element = pull.element();
        resumeAt = pull.to();
        return Optional.of(isItem ? new FeedPart.Item(element, false, from, pull.to()) : new FeedPart.About(element));
    }

    /** Returns where the part begins that could not be read. */
    int resumeAt() {
        return resumeAt;
    }
}
