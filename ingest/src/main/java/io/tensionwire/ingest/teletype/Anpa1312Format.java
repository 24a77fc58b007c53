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

/**
 * ANPA 1312: one or more messages of header, text with the typesetter's marks and end line, framed by control characters that
 * gateways may have taken away. The format has no ids, see {@link TeletypeId}.
 */
public final class Anpa1312Format implements WireFormat {
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
                Transmission.all(document.text(), Anpa1312Header.UNFRAMED).iterator();
        return () -> messages.hasNext() ? Optional.of(piece(messages.next(), document)) : Optional.empty();
    }

    private static Piece piece(Transmission message, Decoded document) {
        return new Anpa1312Message(message, document.repairs()).piece();
    }
}
