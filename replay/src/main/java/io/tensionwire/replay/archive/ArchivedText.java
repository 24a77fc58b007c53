package io.tensionwire.replay.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;

/**
 * Bytes as JSON can hold them: as text where they are UTF-8, else in base64. Null bytes have neither.
 *
 * @param text the text; null if the bytes are none
 * @param base64 the bytes in base64; null if they are text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArchivedText(String text, String base64) {
    static ArchivedText of(byte[] bytes) {
        if (bytes == null) {
            return new ArchivedText(null, null);
        }
        try {
            // A fresh decoder reports what is malformed, where a string would replace it.
            return new ArchivedText(
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), null);
        } catch (CharacterCodingException e) {
            return new ArchivedText(null, Base64.getEncoder().encodeToString(bytes));
        }
    }

    byte[] bytes() {
        if (text != null) {
            return text.getBytes(UTF_8);
        }
        return base64 == null ? null : Base64.getDecoder().decode(base64);
    }
}
