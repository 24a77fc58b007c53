package io.tensionwire.ingest.nitf;

import io.tensionwire.ingest.charset.TextDecoder.Decoded;
import io.tensionwire.ingest.document.Piece;
import io.tensionwire.ingest.document.Pieces;
import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Repair;
import io.tensionwire.ingest.markup.Element;
import io.tensionwire.ingest.markup.Html;
import io.tensionwire.ingest.markup.MarkupException;
import io.tensionwire.ingest.markup.XmlCharacters;
import io.tensionwire.ingest.markup.XmlPull;
import io.tensionwire.ingest.story.StoryDraft;
import io.tensionwire.ingest.story.UnreadableException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The documents of a file, one at a time; each is a story, a kill of another one, or both. A document that is not well-formed
 * is mended if it is whole: if it was cut off, nobody knows what is missing.
 */
final class NitfPieces implements Pieces {
    private static final Pattern END = Pattern.compile("</(?:[\\w.-]+:)?nitf\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEGIN = Pattern.compile("<(?:[\\w.-]+:)?nitf[\\s>]", Pattern.CASE_INSENSITIVE);

    /** Each takes the rest of the file up anew. */
    private static final int MOST_MENDS = 100;

    private final List<String> repairs;
    private final ItemHints hints;
    private final String text;
    private final Queue<Piece> waiting = new ArrayDeque<>();
    private XmlPull xml;
    private int base;
    private int mends;
    private boolean foundAny;

    NitfPieces(Decoded document, ItemHints hints) throws UnreadableException {
        this.hints = hints;
        repairs = new ArrayList<>(document.repairs());
        text = XmlCharacters.allowed(document.text(), repairs);
        try {
            xml = XmlPull.of(text);
        } catch (MarkupException e) {
            throw new UnreadableException(e.getMessage());
        }
    }

    @Override
    public Optional<Piece> next() throws UnreadableException {
        try {
            while (waiting.isEmpty() && xml != null && xml.next()) {
                if (xml.name().equalsIgnoreCase("nitf")) {
                    foundAny = true;
                    read();
                }
            }
        } catch (MarkupException e) {
            throw new UnreadableException(e.getMessage());
        }
        if (!foundAny) {
            throw new UnreadableException("the XML holds no nitf element");
        }
        return Optional.ofNullable(waiting.poll());
    }

    private void read() throws MarkupException {
        int from = base + xml.from();
        try {
            Element nitf = xml.element();
            add(nitf, repairs, from, base + xml.to());
        } catch (MarkupException e) {
            mend(from, e);
        }
    }

    private void mend(int from, MarkupException broken) throws MarkupException {
        Matcher end = END.matcher(text).region(from, text.length());
        if (++mends > MOST_MENDS || !end.find() || text.contains("<!ENTITY") || isAnotherBegun(from, end.start())) {
            throw broken;
        }
        Element nitf = Html.mendedXml(text.substring(from, end.end()))
                .descendants("nitf")
                .findFirst()
                .orElseThrow(() -> broken);
        List<String> mended = new ArrayList<>(repairs);
        mended.add(Repair.MARKUP);
        add(nitf, mended, from, end.end());
        base = end.end();
        String rest = text.substring(base);
        // What closes the elements around has lost their beginnings; only further documents count.
        Matcher next = BEGIN.matcher(rest);
        xml = null;
        if (next.find()) {
            base += next.start();
            xml = XmlPull.of(rest.substring(next.start()));
        }
    }

    private boolean isAnotherBegun(int from, int end) {
        Matcher begin = BEGIN.matcher(text).region(from + 1, end);
        return begin.find();
    }

    private void add(Element nitf, List<String> mended, int from, int to) {
        for (StoryDraft draft : new NitfDocument(nitf, hints).drafts(mended)) {
            waiting.add(new Piece.Drafted(draft, from, to));
        }
    }
}
