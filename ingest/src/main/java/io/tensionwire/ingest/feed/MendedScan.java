package io.tensionwire.ingest.feed;

import io.tensionwire.ingest.feed.TagScan.Kind;
import io.tensionwire.ingest.feed.TagScan.Tag;
import io.tensionwire.ingest.markup.Element;
import io.tensionwire.ingest.markup.Html;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Goes through a feed that is not well-formed. Its tags tell where items begin and end, and each item is read on its own. An
 * item without an end tag ends where the next one begins or the feed ends; one behind which the text ends was cut off and is
 * never read. Not thread-safe.
 */
final class MendedScan {
    /** The longest item that is mended, in characters: a mended tree costs many times its text. */
    private static final int LONGEST = 1 << 20;
    /** How many items may not be well-formed; few feeds have so many items, and each costs a parser. */
    private static final int MOST = 1_000;

    private final FeedText feed;
    private final TagScan tags;
    private final ItemMender mender;
    private final Deque<FeedPart> head = new ArrayDeque<>();
    private Tag tag;
    private int irregular;
    private boolean isClosed;

    /**
     * Goes on with a feed.
     *
     * @param at where to begin; what stands between the root and the first item is read if this is the root
     */
    MendedScan(FeedText feed, int at) {
        this.feed = feed;
        tags = new TagScan(feed.text(), feed.root(), at);
        mender = new ItemMender(feed);
        advance();
        if (at == feed.root().at()) {
            readHead(at, tag.from());
        }
    }

    /** Tells whether the end of the feed was seen. */
    boolean isClosed() {
        return isClosed;
    }

    /** Returns the next part; empty at the end. */
    Optional<FeedPart> next() {
        if (!head.isEmpty()) {
            return Optional.of(head.poll());
        }
        while (tag.kind() != Kind.TEXT_ENDS) {
            if (tag.kind() == Kind.ITEM_BEGINS) {
                Optional<FeedPart> item = item();
                if (item.isPresent()) {
                    return item;
                }
            } else {
                advance();
            }
        }
        return Optional.empty();
    }

    private void advance() {
        tag = tags.next();
        isClosed |= tag.kind() == Kind.FEED_ENDS;
    }

    /** Reads the item at whose beginning this stands; empty if it is empty. */
    private Optional<FeedPart> item() {
        Tag begin = tag;
        boolean isUnended = false;
        if (isSelfClosing(begin)) {
            advance();
            return mender.isBlank(begin) ? Optional.empty() : part(begin, begin.to(), true);
        }
        advance();
        while (tag.kind() == Kind.SECTION_UNENDED) {
            isUnended = true;
            advance();
        }
        Tag end = tag;
        boolean hasEndTag = end.kind() == Kind.ITEM_ENDS;
        int to = hasEndTag ? end.to() : end.from();
        if (hasEndTag) {
            advance();
        }
        if (irregular == MOST) {
            tag = new Tag(Kind.TEXT_ENDS, feed.text().length(), feed.text().length());
            return broken("more than " + MOST + " items of the feed are not well-formed", begin, tag.to());
        }
        if (end.kind() == Kind.TEXT_ENDS) {
            return broken("the item is cut off: the feed ends within it and was probably not sent whole", begin, to);
        }
        if (isUnended) {
            return broken("a CDATA section in the item has no end; send the item again as well-formed XML", begin, to);
        }
        return part(begin, to, hasEndTag);
    }

    private Optional<FeedPart> part(Tag begin, int to, boolean hasEndTag) {
        if (to - begin.from() > LONGEST) {
            return broken("the item is not well-formed and too long to be mended", begin, to);
        }
        Optional<FeedPart.Item> item = mender.item(begin.from(), to, hasEndTag);
        irregular += item.isPresent() && item.get().isMended() ? 1 : 0;
        return item.map(found -> found);
    }

    private Optional<FeedPart> broken(String cause, Tag begin, int to) {
        irregular++;
        return Optional.of(new FeedPart.Broken(cause, begin.from(), to));
    }

    private boolean isSelfClosing(Tag begin) {
        return feed.text().charAt(begin.to() - 2) == '/';
    }

    private void readHead(int from, int to) {
        if (to - from <= LONGEST) {
            readHead(Html.mendedXml(feed.text().substring(from, to)));
        }
    }

    private void readHead(Element container) {
        container.elements().forEach(element -> {
            head.add(new FeedPart.About(element));
            if (FeedNames.isContainer(element.name())) {
                readHead(element);
            }
        });
    }
}
