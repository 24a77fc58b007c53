package io.tensionwire.ingest.feed;

import io.tensionwire.ingest.charset.TextDecoder.Decoded;
import io.tensionwire.ingest.format.Repair;
import io.tensionwire.ingest.markup.XmlCharacters;
import io.tensionwire.ingest.story.UnreadableException;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a feed, ready to be parsed.
 *
 * @param document the text as it was decoded
 * @param isEndOfDocument whether the text is the document from some place on, with nothing mended in it
 * @param text characters that XML allows, without junk before its beginning
 * @param root its first element
 * @param repairs what had to be mended to get it
 */
record FeedText(String document, boolean isEndOfDocument, String text, FeedRoot root, List<String> repairs) {

    /**
     * Prepares a document.
     *
     * @throws UnreadableException if it has no element
     */
    static FeedText of(Decoded document) throws UnreadableException {
        List<String> repairs = new ArrayList<>(document.repairs());
        String text = XmlCharacters.allowed(document.text(), repairs);
        FeedRoot root = root(text);
        if (root.hasJunkBefore()) {
            repairs.add(Repair.MARKUP);
            text = text.substring(text.lastIndexOf("<?xml", root.at()));
            root = root(text);
        }
        return new FeedText(document.text(), document.text().endsWith(text), text, root, List.copyOf(repairs));
    }

    /** Tells whether the document defines entities, which a reader that mends does not replace. */
    boolean definesEntities() {
        int entity = text.indexOf("<!ENTITY");
        return entity >= 0 && entity < root.at();
    }

    /** Returns where something that begins here begins in the document; its beginning if characters were mended between. */
    int fromInDocument(int from) {
        return isEndOfDocument ? from + document.length() - text.length() : 0;
    }

    /** Returns where something that ends here ends in the document; its end if characters were mended between. */
    int toInDocument(int to) {
        return isEndOfDocument ? to + document.length() - text.length() : document.length();
    }

    private static FeedRoot root(String text) throws UnreadableException {
        return FeedRoot.of(text)
                .orElseThrow(() -> new UnreadableException("the document has no element that a feed could begin with"));
    }
}
