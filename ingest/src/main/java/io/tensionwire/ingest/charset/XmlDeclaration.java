package io.tensionwire.ingest.charset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What bytes that are XML say of their encoding. */
final class XmlDeclaration {
    private static final int LONGEST = 512;
    private static final String MARKUP = "<{[";
    private static final Pattern ENCODING =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?\\sencoding\\s*=\\s*[\"']\\s*([A-Za-z0-9._:-]{1,40})\\s*[\"']");

    private XmlDeclaration() {}

    /**
     * Returns the encoding that XML or JSON without a byte order mark shows by how its first {@code <}, brace or bracket is
     * written; RFC 4627 tells the encoding of JSON so.
     */
    static Optional<Charset> wide(byte[] bytes) {
        if (bytes.length < 4) {
            return Optional.empty();
        }
        if (bytes[0] == 0 && MARKUP.indexOf(bytes[1]) >= 0 && bytes[2] == 0) {
            return Optional.of(UTF_16BE);
        }
        return MARKUP.indexOf(bytes[0]) >= 0 && bytes[1] == 0 && bytes[3] == 0
                ? Optional.of(UTF_16LE)
                : Optional.empty();
    }

    /** Returns the declared name; empty if the bytes declare none. */
    static Optional<String> encoding(byte[] bytes) {
        if (!beginsWithTag(bytes)) {
            return Optional.empty();
        }
        Matcher declaration = ENCODING.matcher(new String(bytes, 0, Math.min(LONGEST, bytes.length), ISO_8859_1));
        return declaration.find() ? Optional.of(declaration.group(1)) : Optional.empty();
    }

    private static boolean beginsWithTag(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && bytes[at] >= 0 && bytes[at] <= ' ') {
            at++;
        }
        return at < bytes.length && bytes[at] == '<';
    }

    /** Returns the charset of this name; empty if nobody knows it. */
    static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
