package io.tensionwire.ingest.feed;

import io.tensionwire.ingest.markup.MarkupException;
import io.tensionwire.ingest.story.UnreadableException;
import java.util.Optional;

/**
 * Goes through a feed part by part: as strict XML for as long as it is well-formed, and from where it breaks item by item,
 * each on its own, so that one broken item costs none of its neighbours. Not thread-safe.
 */
final class FeedScan {
    private final FeedText feed;
    private StrictScan strict;
    private MendedScan mended;
    private boolean isItemSeen;

    FeedScan(FeedText feed) {
        this.feed = feed;
    }

    /**
     * Returns the next part; empty at the end.
     *
     * @throws UnreadableException if the rest cannot be read
     */
    Optional<FeedPart> next() throws UnreadableException {
        Optional<FeedPart> part = mended == null ? strictOrMended() : mended.next();
        isItemSeen |= part.isPresent() && !(part.get() instanceof FeedPart.About);
        if (part.isEmpty() && !isItemSeen && mended != null && !mended.isClosed()) {
            throw new UnreadableException("the feed is cut off before its first item; it was probably not sent whole");
        }
        return part;
    }

    private Optional<FeedPart> strictOrMended() throws UnreadableException {
        try {
            if (strict == null) {
                strict = new StrictScan(feed.text());
            }
            return strict.next();
        } catch (MarkupException e) {
            if (feed.definesEntities()) {
                throw new UnreadableException(
                        e.getMessage() + "; a feed that defines entities of its own is not mended");
            }
            mended = new MendedScan(
                    feed, isItemSeen ? strict.resumeAt() : feed.root().at());
            return mended.next();
        }
    }
}
