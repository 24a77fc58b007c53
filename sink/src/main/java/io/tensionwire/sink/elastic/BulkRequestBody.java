package io.tensionwire.sink.elastic;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.http.entity.AbstractHttpEntity;
import org.apache.http.nio.ContentEncoder;
import org.apache.http.nio.IOControl;
import org.apache.http.nio.entity.HttpAsyncContentProducer;

/**
 * The body of a bulk request: for each document a line that says what to do, and the document's own bytes as a line. It is put
 * together while it is sent, a piece at a time: as one array of several megabytes it would cost the garbage collector and the
 * processor's caches more than all else that the sink does. For one request at a time; after its end it can be sent again.
 */
final class BulkRequestBody extends AbstractHttpEntity implements HttpAsyncContentProducer {
    private static final byte[] INDEX = ascii("{\"index\":{\"_index\":\"");
    private static final byte[] ID = ascii("\",\"_id\":\"");
    private static final byte[] VERSION = ascii("\",\"version_type\":\"external_gte\",\"version\":");
    private static final byte[] END_OF_ACTION = ascii("}}\n");
    private static final byte[] END_OF_LINE = ascii("\n");
    /** Room for an action line without its id, generously. */
    private static final int ACTION_LENGTH = 160;
    /** How much is handed to the connection at once. */
    private static final int PIECE = 64 << 10;

    private final List<byte[]> parts;
    private final long length;
    private final ByteBuffer piece = ByteBuffer.allocate(PIECE).limit(0);
    private int part;
    private int offset;

    private BulkRequestBody(List<byte[]> parts) {
        this.parts = parts;
        length = parts.stream().mapToLong(bytes -> bytes.length).sum();
        setContentType("application/x-ndjson");
    }

    /** Returns the body. The documents are neither parsed nor changed, but for line breaks, which would end them early. */
    static BulkRequestBody of(List<Document> documents) {
        List<byte[]> parts = new ArrayList<>(documents.size() * 3);
        for (Document document : documents) {
            parts.add(action(document));
            parts.add(line(document.source()));
            parts.add(END_OF_LINE);
        }
        return new BulkRequestBody(parts);
    }

    @Override
    public void produceContent(ContentEncoder encoder, IOControl control) throws IOException {
        do {
            if (!piece.hasRemaining()) {
                fill();
            }
            if (!piece.hasRemaining()) {
                encoder.complete();
                return;
            }
        } while (encoder.write(piece) > 0);
    }

    /** Goes back to the beginning: where one node fails, the client sends the same to the next. */
    @Override
    public void close() {
        piece.limit(0);
        part = 0;
        offset = 0;
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public boolean isStreaming() {
        return false;
    }

    @Override
    public long getContentLength() {
        return length;
    }

    @Override
    public InputStream getContent() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(Math.toIntExact(length));
        writeTo(whole);
        return new ByteArrayInputStream(whole.toByteArray());
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        for (byte[] bytes : parts) {
            out.write(bytes);
        }
    }

    private void fill() {
        piece.clear();
        while (piece.hasRemaining() && part < parts.size()) {
            byte[] bytes = parts.get(part);
            int fits = Math.min(piece.remaining(), bytes.length - offset);
            piece.put(bytes, offset, fits);
            offset += fits;
            if (offset == bytes.length) {
                part++;
                offset = 0;
            }
        }
        piece.flip();
    }

    private static byte[] action(Document document) {
        ByteArrayOutputStream action =
                new ByteArrayOutputStream(ACTION_LENGTH + document.id().length());
        action.writeBytes(INDEX);
        action.writeBytes(quoted(document.index()));
        action.writeBytes(ID);
        action.writeBytes(quoted(document.id()));
        action.writeBytes(VERSION);
        action.writeBytes(ascii(Long.toString(document.version())));
        action.writeBytes(END_OF_ACTION);
        return action.toByteArray();
    }

    /**
     * Returns a document as one line. A line break within it becomes a space: in JSON it can stand only between tokens, and what
     * is not JSON is refused with or without it.
     */
    private static byte[] line(byte[] source) {
        // A string of single bytes is searched many bytes at a time, and hardly any document has a line break.
        String text = new String(source, ISO_8859_1);
        return text.indexOf('\n') < 0 ? source : text.replace('\n', ' ').getBytes(ISO_8859_1);
    }

    private static byte[] quoted(String text) {
        return JsonStringEncoder.getInstance().quoteAsUTF8(text);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
