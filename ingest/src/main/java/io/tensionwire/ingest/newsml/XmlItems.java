package io.tensionwire.ingest.newsml;

import io.tensionwire.ingest.charset.TextDecoder.Decoded;
import io.tensionwire.ingest.document.Piece;
import io.tensionwire.ingest.document.Pieces;
import io.tensionwire.ingest.format.Repair;
import io.tensionwire.ingest.markup.Element;
import io.tensionwire.ingest.markup.Html;
import io.tensionwire.ingest.markup.MarkupException;
import io.tensionwire.ingest.markup.XmlCharacters;
import io.tensionwire.ingest.markup.XmlOpening;
import io.tensionwire.ingest.markup.XmlPull;
import io.tensionwire.ingest.story.UnreadableException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The items of an XML document, read one at a time. XML that is broken but whole, such as by a bare ampersand, is mended; a
 * document that ends before its root element does is not, for half a story is none.
 */
final class XmlItems implements Pieces {
    private static final Pattern CLOSED = Pattern.compile("</(?:[\\w.-]{1,80}:)?([\\w.-]{1,80})\\s*>\\s*$");
    private static final int TAIL = 200;
    /** Mending takes many times the memory of reading. */
    private static final int LONGEST_MENDED = 4 << 20;

    private final Decoded document;
    private final String xml;
    private final List<String> repairs;
    private final ItemReader reader;
    private final Deque<Piece> waiting = new ArrayDeque<>();
    private XmlPull pull;
    private Iterator<Element> mended;
    private boolean holdsItems;
    private long read;

    XmlItems(Decoded document, ItemReader reader) {
        this.document = document;
        this.reader = reader;
        repairs = new ArrayList<>(document.repairs());
        xml = XmlCharacters.allowed(document.text(), repairs);
    }

    @Override
    public Optional<Piece> next() throws UnreadableException {
        boolean more = true;
        while (more && waiting.isEmpty()) {
            more = mended == null ? pulled() : mended.hasNext();
            if (more) {
                waiting.addAll(mended == null ? fromStream() : reader.read(mended.next(), whole(), repairs));
            }
        }
        holdsItems |= !waiting.isEmpty();
        if (!more && !holdsItems) {
            throw new UnreadableException("the document holds no news item; name the format in the source's "
                    + "configuration if it is in another one");
        }
        return Optional.ofNullable(waiting.poll());
    }

    /** Goes to the next element to read; a break leads over to the mended document. */
    private boolean pulled() throws UnreadableException {
        try {
            pull = pull == null ? XmlPull.of(xml) : pull;
            while (pull.next()) {
                if (reader.names().contains(pull.name())) {
                    return true;
                }
            }
            return false;
        } catch (MarkupException e) {
            mend(e);
            return mended.hasNext();
        }
    }

    private List<Piece> fromStream() throws UnreadableException {
        int from = pull.from();
        try {
            Element element = pull.element();
            read++;
            return reader.read(element, span(from, pull.to()), repairs);
        } catch (MarkupException e) {
            mend(e);
            return List.of();
        }
    }

    private void mend(MarkupException broken) throws UnreadableException {
        if (broken.isOverLimit() || xml.length() > LONGEST_MENDED || !isWhole() || xml.contains("<!ENTITY")) {
            throw new UnreadableException(broken.getMessage());
        }
        repairs.add(Repair.MARKUP);
        List<Element> rest = new ArrayList<>();
        collect(Html.mendedXml(xml), rest);
        mended = rest.stream().skip(read).iterator();
        if (!mended.hasNext()) {
            throw new UnreadableException(broken.getMessage());
        }
    }

    /** A document is whole if it ends with the end of its root element. */
    private boolean isWhole() {
        Matcher closed = CLOSED.matcher(xml.substring(Math.max(0, xml.length() - TAIL)));
        return closed.find()
                && XmlOpening.root(xml).filter(closed.group(1)::equals).isPresent();
    }

    private void collect(Element element, List<Element> found) {
        if (reader.names().stream().anyMatch(element::is)) {
            found.add(element);
        } else {
            element.elements().forEach(child -> collect(child, found));
        }
    }

    /** Offsets are those of the text only where nothing was taken out of it. */
    private Span span(int from, int to) {
        return xml.length() == document.text().length() ? new Span(from, to) : whole();
    }

    private Span whole() {
        return new Span(0, document.text().length());
    }
}
