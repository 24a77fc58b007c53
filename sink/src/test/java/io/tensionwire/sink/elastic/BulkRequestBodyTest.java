package io.tensionwire.sink.elastic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.http.nio.ContentEncoder;
import org.junit.jupiter.api.Test;

class BulkRequestBodyTest {
    private static final String ACTION_A =
            "{\"index\":{\"_index\":\"stories-2026-03\",\"_id\":\"a\",\"version_type\":\"external_gte\",\"version\":7}}\n";

    @Test
    void eachDocumentIsALineThatSaysWhatToDoAndALineOfItsOwnBytes() throws IOException {
        BulkRequestBody body = BulkRequestBody.of(List.of(document("a", 7, "{\"é\":1}"), document("q\"", 1, "{}")));

        assertThat(sent(body, Integer.MAX_VALUE))
                .isEqualTo(ACTION_A + "{\"é\":1}\n"
                        + "{\"index\":{\"_index\":\"stories-2026-03\",\"_id\":\"q\\\"\",\"version_type\":\"external_gte\",\"version\":1}}\n"
                        + "{}\n");
    }

    @Test
    void lineBreaksWithinADocumentBecomeSpaces() throws IOException {
        BulkRequestBody body = BulkRequestBody.of(List.of(document("a", 7, "{\n\"ä\":\n1}")));

        assertThat(sent(body, Integer.MAX_VALUE)).isEqualTo(ACTION_A + "{ \"ä\": 1}\n");
    }

    @Test
    void itGoesOutInAsManyPiecesAsTheConnectionTakes() throws IOException {
        String large = "{\"body\":\"" + "0123456789".repeat(30_000) + "\"}";
        BulkRequestBody body = BulkRequestBody.of(List.of(document("a", 7, large)));

        String sent = sent(body, 1_000);

        assertThat(sent).isEqualTo(ACTION_A + large + "\n");
        assertThat(body.getContentLength()).isEqualTo(sent.length());
    }

    @Test
    void itCanBeSentAgainFromTheBeginningAfterItBrokeOff() throws IOException {
        BulkRequestBody body = BulkRequestBody.of(List.of(document("a", 7, "{\"body\":\"text\"}")));
        Taker broken = new Taker(20);
        body.produceContent(broken, null);

        body.close();

        assertThat(body.isRepeatable()).isTrue();
        assertThat(broken.isCompleted()).isFalse();
        assertThat(sent(body, Integer.MAX_VALUE)).isEqualTo(ACTION_A + "{\"body\":\"text\"}\n");
    }

    @Test
    void asAStreamItIsTheSame() throws IOException {
        BulkRequestBody body = BulkRequestBody.of(List.of(document("a", 7, "{}")));

        assertThat(body.getContent()).hasBinaryContent((ACTION_A + "{}\n").getBytes(UTF_8));
    }

    private static Document document(String id, long version, String source) {
        return new Document(IndexFamily.STORIES, "stories-2026-03", id, version, source.getBytes(UTF_8));
    }

    private static String sent(BulkRequestBody body, int atOnce) throws IOException {
        Taker taker = new Taker(atOnce);
        while (!taker.isCompleted()) {
            body.produceContent(taker, null);
            taker.room = atOnce;
        }
        return taker.taken.toString(UTF_8);
    }

    /** A connection that takes so many bytes, then none until there is room again. */
    private static final class Taker implements ContentEncoder {
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private int room;
        private boolean completed;

        Taker(int room) {
            this.room = room;
        }

        @Override
        public int write(ByteBuffer bytes) {
            int fits = Math.min(room, bytes.remaining());
            byte[] part = new byte[fits];
            bytes.get(part);
            taken.writeBytes(part);
            room -= fits;
            return fits;
        }

        @Override
        public void complete() {
            completed = true;
        }

        @Override
        public boolean isCompleted() {
            return completed;
        }
    }
}
