package io.tensionwire.ingest.teletype;

import io.tensionwire.ingest.charset.TextDecoder.Decoded;
import io.tensionwire.ingest.document.DocumentReader;
import io.tensionwire.ingest.document.Piece;
import io.tensionwire.ingest.document.Pieces;
import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.format.WireFormat;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * IPTC 7901, revision 5: one or more messages of header, slug, headline, text and end line, framed by control characters that
 * gateways may have taken away. The format has no ids, see {@link TeletypeId}, and names neither encoding nor, often, zone:
 * the source's hold.
 */
public final class Iptc7901Format implements WireFormat {
    private static final String NOISE = "[\\x00\\x04-\\x20\\x7F]*";
    /** What a terminal notes above what it has received. */
    private static final String SESSION = "(?:\\[[\\d\\p{L} :.-]{8,30}\\]\\s*)?";

    /** What begins a message on lines that have no control characters. */
    private static final String START = "(?:ZCZC\\s+)?";

    private static final Pattern OPENING = Pattern.compile(
            NOISE + SESSION + START + "(?:\\x01|" + Iptc7901Header.UNFRAMED + "[ \\x02]*(?:[\\r\\n]|$))");
    private static final Pattern UNFRAMED = Pattern.compile(START + Iptc7901Header.UNFRAMED + "[ \\x02]*(?=[\\r\\n])");

    @Override
    public String name() {
        return "iptc-7901";
    }

    /** Takes what begins with a header, and any start of heading that is not one of ANPA 1312. */
    @Override
    public boolean recognises(String opening) {
        return OPENING.matcher(opening).lookingAt() && !Anpa1312Header.opens(opening);
    }

    @Override
    public Readings read(InputStream bytes, ItemHints hints, Progress from) {
        return DocumentReader.of(bytes, hints, from, Iptc7901Format::pieces);
    }

    private static Pieces pieces(Decoded document) {
        Iterator<Transmission> messages =
                Transmission.all(document.text(), UNFRAMED).iterator();
        return () -> messages.hasNext() ? Optional.of(piece(messages.next(), document)) : Optional.empty();
    }

    private static Piece piece(Transmission message, Decoded document) {
        return new Iptc7901Message(message, document.repairs()).piece();
    }
}
