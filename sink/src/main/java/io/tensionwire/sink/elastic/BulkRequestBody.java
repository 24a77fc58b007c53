package io.tensionwire.sink.elastic;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.http.HttpEntity;
import org.apache.http.entity.ContentType;
import org.apache.http.nio.entity.NByteArrayEntity;

/** The body of a bulk request: for each document a line that says what to do, and the document's own bytes as a line. */
final class BulkRequestBody {
    private static final ContentType NDJSON = ContentType.create("application/x-ndjson");
    private static final byte[] INDEX = ascii("{\"index\":{\"_index\":\"");
    private static final byte[] ID = ascii("\",\"_id\":\"");
    private static final byte[] VERSION = ascii("\",\"version_type\":\"external_gte\",\"version\":");
    private static final byte[] END_OF_ACTION = ascii("}}\n");
    /** Room for an action line without its id, generously. */
    private static final int ACTION_LENGTH = 160;

    private BulkRequestBody() {}

    /** Returns the body. The documents are neither parsed nor changed, but for line breaks, which would end them early. */
    static HttpEntity of(List<Document> documents) {
        Bytes body = new Bytes(sizeOf(documents));
        for (Document document : documents) {
            body.writeBytes(INDEX);
            body.writeBytes(quoted(document.index()));
            body.writeBytes(ID);
            body.writeBytes(quoted(document.id()));
            body.writeBytes(VERSION);
            body.writeBytes(ascii(Long.toString(document.version())));
            body.writeBytes(END_OF_ACTION);
            body.writeLine(document.source());
        }
        return body.entity();
    }

    private static int sizeOf(List<Document> documents) {
        long size = 0;
        for (Document document : documents) {
            size += ACTION_LENGTH + document.id().length() + document.source().length;
        }
        return Math.toIntExact(size);
    }

    private static byte[] quoted(String text) {
        return JsonStringEncoder.getInstance().quoteAsUTF8(text);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }

    /** A growing array that knows lines. */
    private static final class Bytes extends ByteArrayOutputStream {
        Bytes(int size) {
            super(size);
        }

        /**
         * Writes one line. A line break within it becomes a space: in JSON it can stand only between tokens, and what is not
         * JSON is refused with or without it.
         */
        void writeLine(byte[] line) {
            int start = count;
            writeBytes(line);
            for (int i = start; i < count; i++) {
                if (buf[i] == '\n') {
                    buf[i] = ' ';
                }
            }
            write('\n');
        }

        HttpEntity entity() {
            return new NByteArrayEntity(buf, 0, count, NDJSON);
        }
    }
}
