package io.tensionwire.ingest.feed;

import io.tensionwire.ingest.charset.TextDecoder.Decoded;
import io.tensionwire.ingest.document.Piece;
import io.tensionwire.ingest.document.Pieces;
import io.tensionwire.ingest.format.Notice;
import io.tensionwire.ingest.story.UnreadableException;
import java.util.Optional;
import java.util.Set;

/** The items of a feed as pieces of a document. Not thread-safe. */
final class FeedPieces implements Pieces {
    /** What WordPress exports as items and no reader ever reads. */
    private static final Set<String> NO_STORIES = Set.of(
            "custom_css",
            "customize_changeset",
            "nav_menu_item",
            "oembed_cache",
            "revision",
            "user_request",
            "wp_block",
            "wp_font_face",
            "wp_font_family",
            "wp_global_styles",
            "wp_navigation",
            "wp_template",
            "wp_template_part");

    private final FeedText feed;
    private final FeedScan scan;
    private final ItemDraft drafts;

    private FeedPieces(FeedText feed) {
        this.feed = feed;
        scan = new FeedScan(feed);
        drafts = new ItemDraft(feed, FeedSurvey.of(feed));
    }

    /**
     * Opens a feed.
     *
     * @throws UnreadableException if it is none
     */
    static Pieces of(Decoded document) throws UnreadableException {
        return new FeedPieces(FeedText.of(document));
    }

    @Override
    public Optional<Piece> next() throws UnreadableException {
        for (Optional<FeedPart> part = scan.next(); part.isPresent(); part = scan.next()) {
            if (part.get() instanceof FeedPart.Broken broken) {
                return Optional.of(refused(broken.cause(), broken.from(), broken.to()));
            }
            if (part.get() instanceof FeedPart.Item item && ItemDraft.saysAnything(item)) {
                return Optional.of(piece(item));
            }
        }
        return Optional.empty();
    }

    private Piece piece(FeedPart.Item item) {
        int from = feed.fromInDocument(item.from());
        int to = feed.toInDocument(item.to());
        String type = new ItemFields(item.element()).text("wp:post_type");
        if (type != null && NO_STORIES.contains(type)) {
            return new Piece.Noticed(Notice.SERVICE, from, to);
        }
        try {
            return new Piece.Drafted(drafts.of(item), from, to);
        } catch (UnreadableException e) {
            return refused(e.getMessage(), item.from(), item.to());
        }
    }

    private Piece refused(String cause, int from, int to) {
        return new Piece.Refused(cause, feed.fromInDocument(from), feed.toInDocument(to));
    }
}
