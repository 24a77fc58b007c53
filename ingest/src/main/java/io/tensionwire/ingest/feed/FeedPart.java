package io.tensionwire.ingest.feed;

import io.tensionwire.ingest.markup.Element;

/** What a feed consists of, in the order in which it stands there. */
sealed interface FeedPart {

    /**
     * What the feed says of itself.
     *
     * @param element something right below the feed or its channel, or one of these two without what stands in it
     */
    record About(Element element) implements FeedPart {}

    /**
     * An item or an entry, whole.
     *
     * @param element all of it
     * @param isMended whether it was not well-formed
     * @param from where it begins in the text
     * @param to where it ends
     */
    record Item(Element element, boolean isMended, int from, int to) implements FeedPart {}

    /**
     * An item that cannot be read.
     *
     * @param cause why, without text of the story
     * @param from where it begins in the text
     * @param to where it ends
     */
    record Broken(String cause, int from, int to) implements FeedPart {}
}
