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
 * ANPA 1312: one or more messages of header, text with the typesetter's marks and end line, framed by control characters that
 * gateways may have taken away. The format has no ids, see {@link TeletypeId}.
 */
public final class Anpa1312Format implements WireFormat {
    /** Behind a start of heading, or where two lines look like a header and the one above is empty or none. */
    private static final Pattern BEGIN = Pattern.compile(
            "\\x16*\\x01"
                    + "|(?<=\\A|\\n\\s{0,9}\\n)[A-Za-z]\\d{4}[^\\r\\n]{0,20}\\r?\\n[a-z] [a-z0-9] [^\\r\\n]{3,80}\\d{1,2}-\\d{1,2}(?: +\\d{1,5})?\\s*\\r?\\n");

    @Override
    public String name() {
        return "anpa-1312";
    }

    @Override
    public boolean recognises(String opening) {
        return Anpa1312Header.opens(opening);
    }

    @Override
    public Readings read(InputStream bytes, ItemHints hints, Progress from) {
        return DocumentReader.of(bytes, hints, from, Anpa1312Format::pieces);
    }

    private static Pieces pieces(Decoded document) {
        Iterator<Transmission> messages =
                Transmission.all(document.text(), BEGIN).iterator();
        return () -> messages.hasNext() ? Optional.of(piece(messages.next(), document)) : Optional.empty();
    }

    private static Piece piece(Transmission message, Decoded document) {
        return new Anpa1312Message(message, document.repairs()).piece();
    }
}
