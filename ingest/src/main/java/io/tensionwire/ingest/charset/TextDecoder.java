package io.tensionwire.ingest.charset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.ingest.format.Repair;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes to text, by what can be trusted most: a byte order mark; UTF-8 where the bytes are valid UTF-8; what is declared;
 * UTF-8 where only a byte or two were damaged; what a detector makes of the bytes; windows-1252, which reads anything. Text
 * that is valid UTF-8 beyond ASCII is practically never anything else, so that goes before any declaration.
 */
public final class TextDecoder {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char REPLACEMENT = '\uFFFD';
    private static final char ESCAPE = '\u001B';

    private TextDecoder() {}

    /**
     * Text and what had to be mended to get it.
     *
     * @param text the text, as the bytes have it
     * @param repairs {@link Repair} words in the order of mending
     */
    public record Decoded(String text, List<String> repairs) {}

    /** Returns the text of bytes of which nothing is declared but what they say themselves; never fails. */
    public static Decoded decode(byte[] bytes) {
        return decode(bytes, null);
    }

    /**
     * Returns the text of these bytes; never fails.
     *
     * @param outer what is declared outside of the bytes, by a configuration or an HTTP header; goes before what an XML
     *     declaration says; null if nothing is
     */
    public static Decoded decode(byte[] bytes, Charset outer) {
        Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes);
        if (mark.isPresent()) {
            return mended(mark.get().textBehind(bytes), Repair.BYTE_ORDER_MARK);
        }
        Optional<Charset> wide = XmlDeclaration.wide(bytes);
        if (wide.isPresent()) {
            return mended(new String(bytes, wide.get()), Repair.CHARSET_DETECTED);
        }
        Optional<String> inner = XmlDeclaration.encoding(bytes);
        Charset declared =
                outer != null ? outer : inner.flatMap(XmlDeclaration::charset).orElse(null);
        String text = new String(bytes, UTF_8);
        // Decoding leniently first is cheaper: the replacement character hardly ever occurs in what is valid.
        if (text.indexOf(REPLACEMENT) < 0 || isUtf8(bytes, text)) {
            return utf8(bytes, text, declared, inner.isPresent() && declared == null);
        }
        return notUtf8(bytes, text, declared);
    }

    /** Bytes that are valid UTF-8; the escapes of ISO-2022 are valid ASCII as well. */
    private static Decoded utf8(byte[] bytes, String text, Charset declared, boolean unknown) {
        if (declared != null && text.indexOf(ESCAPE) >= 0 && declared.name().startsWith("ISO-2022")) {
            return clean(new String(bytes, declared));
        }
        boolean contradicted = declared != null && !declared.equals(UTF_8) && !isAscii(text);
        return contradicted || unknown ? clean(text, Repair.CHARSET_CONTRADICTED) : clean(text);
    }

    private static Decoded notUtf8(byte[] bytes, String asUtf8, Charset declared) {
        boolean utf8IsRefuted = declared == null || declared.equals(UTF_8);
        if (!utf8IsRefuted) {
            String text = new String(bytes, read(declared));
            if (text.indexOf(REPLACEMENT) < 0) {
                return clean(text);
            }
        }
        if (DamagedUtf8.isLikely(bytes)) {
            return mended(asUtf8);
        }
        Charset detected = detected(bytes);
        if (detected != null && !detected.equals(WINDOWS_1252)) {
            String text = new String(bytes, detected);
            if (text.indexOf(REPLACEMENT) < 0 && !MixedScripts.areLikely(text)) {
                return clean(text, Repair.CHARSET_DETECTED);
            }
        }
        return mended(new String(bytes, WINDOWS_1252), Repair.WINDOWS_1252);
    }

    /** What declares Latin-1 or ASCII means what Windows made of it. */
    private static Charset read(Charset declared) {
        return declared.equals(ISO_8859_1) || declared.equals(US_ASCII) ? WINDOWS_1252 : widest(declared);
    }

    /** The Chinese charsets are subsets of GB18030, and their names are used loosely. */
    private static Charset widest(Charset charset) {
        return charset.name().equals("GB2312") || charset.name().equals("GBK") ? GB18030 : charset;
    }

    private static Charset detected(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        return name == null
                ? null
                : XmlDeclaration.charset(name).map(TextDecoder::widest).orElse(null);
    }

    private static boolean isUtf8(byte[] bytes, String text) {
        return Arrays.equals(bytes, text.getBytes(UTF_8));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static Decoded clean(String text, String... repairs) {
        return new Decoded(text, List.of(repairs));
    }

    /** What bytes that the encoding does not define have become is seen in the text. */
    private static Decoded mended(String text, String... repairs) {
        List<String> all = new ArrayList<>(List.of(repairs));
        if (text.indexOf(REPLACEMENT) >= 0) {
            all.add(Repair.UNDEFINED_BYTES);
        }
        return new Decoded(text, List.copyOf(all));
    }
}
