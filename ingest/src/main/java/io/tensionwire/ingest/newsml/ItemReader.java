package io.tensionwire.ingest.newsml;

import io.tensionwire.ingest.document.Piece;
import io.tensionwire.ingest.markup.Element;
import java.util.List;
import java.util.Set;

/** Reads the items of one document, in order. Not thread-safe. */
interface ItemReader {
    /** Returns the local names of the elements to read: the items, and what tells of the document as a whole. */
    Set<String> names();

    /**
     * Reads one of these elements.
     *
     * @param where where it stands in the document
     * @param repairs what had to be mended to get it
     * @return what it is, and after it what it holds within itself; empty if it is no item
     */
    List<Piece> read(Element element, Span where, List<String> repairs);
}
