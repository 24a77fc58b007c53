package io.tensionwire.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes to text: what a byte order mark says, else UTF-8 where the bytes are valid UTF-8, else windows-1252, which is what
 * wires that say Latin-1 mean.
 */
public final class TextDecoder {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char REPLACEMENT = '\uFFFD';

    private TextDecoder() {}

    /**
     * Text and what had to be mended to get it.
     *
     * @param text the text, as the bytes have it
     * @param repairs {@link Repair} words in the order of mending
     */
    public record Decoded(String text, List<String> repairs) {}

    /** Returns the text of these bytes; never fails. */
    public static Decoded decode(byte[] bytes) {
        Charset marked = byteOrderMark(bytes);
        if (marked != null) {
            int mark = marked.equals(UTF_8) ? 3 : 2;
            return decoded(new String(bytes, mark, bytes.length - mark, marked), Repair.BYTE_ORDER_MARK);
        }
        String text = new String(bytes, UTF_8);
        // Decoding leniently first is cheaper: the replacement character hardly ever occurs in what is valid.
        if (text.indexOf(REPLACEMENT) < 0 || isUtf8(bytes)) {
            return new Decoded(text, List.of());
        }
        return decoded(new String(bytes, WINDOWS_1252), Repair.WINDOWS_1252);
    }

    private static Decoded decoded(String text, String repair) {
        List<String> repairs = new ArrayList<>(List.of(repair));
        if (text.indexOf(REPLACEMENT) >= 0) {
            repairs.add(Repair.UNDEFINED_BYTES);
        }
        return new Decoded(text, List.copyOf(repairs));
    }

    private static Charset byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return UTF_8;
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return UTF_16BE;
        }
        return startsWith(bytes, 0xFF, 0xFE) ? UTF_16LE : null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
