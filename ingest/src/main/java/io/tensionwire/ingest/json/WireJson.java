package io.tensionwire.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.tensionwire.ingest.format.Repair;
import io.tensionwire.ingest.json.JsonFind.Broken;
import io.tensionwire.ingest.json.JsonFind.Whole;
import io.tensionwire.ingest.story.UnreadableException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The JSON objects of a text, one at a time: a single one, several behind each other or one a line, or those of an array. Each
 * is read strictly first and leniently if it is broken: raw control characters in strings, escapes that JSON does not know,
 * commas too many, numbers that are none. An object that cannot be read does not block those on the lines behind it. Not
 * thread-safe.
 */
public final class WireJson {
    private static final int DEEPEST = 200;
    private static final int MOST_TOKENS = 500_000;
    /** How many times the length of the text may be read in vain. */
    private static final long DEAREST = 4;
    /** How many objects of a text may be broken before the rest of it is given up. */
    private static final int MOST_BROKEN = 2_000;

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxTokenCount(MOST_TOKENS)
            .maxStringLength(Integer.MAX_VALUE)
            .build();
    private static final JsonFactory STRICT = JsonFactory.builder()
            .streamReadConstraints(LIMITS)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();
    private static final JsonFactory LENIENT = JsonFactory.builder()
            .streamReadConstraints(LIMITS)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS)
            .build();
    /**
     * What stands between objects: white space, commas, byte order marks, the record separator of RFC 7464, and what pads
     * or ends files of old systems.
     */
    private static final String BETWEEN = " \t\r\n,\uFEFF\u001E\0\u001A";

    private final String text;
    private int at;
    private int arrays;
    private long misread;
    private int broken;
    private long line = 1;
    private int counted;

    private WireJson(String text) {
        this.text = text;
    }

    /** Returns the objects of a text. */
    public static WireJson of(String text) {
        return new WireJson(text);
    }

    /**
     * Returns the one object that a text holds.
     *
     * @throws UnreadableException if it cannot be read, or holds none or several
     */
    public static Whole document(String text) throws UnreadableException {
        WireJson objects = of(text);
        JsonFind first = objects.next().orElseThrow(() -> new UnreadableException("there is no JSON object in it"));
        if (first instanceof Broken broken) {
            throw new UnreadableException(broken.cause());
        }
        if (objects.next().isPresent()) {
            throw new UnreadableException("there is more behind the JSON object; send one object");
        }
        return (Whole) first;
    }

    /** Tells whether a text begins like JSON that holds objects. */
    public static boolean isLikely(String opening) {
        int start = 0;
        while (start < opening.length()
                && (BETWEEN.indexOf(opening.charAt(start)) >= 0 || opening.charAt(start) == '[')) {
            start++;
        }
        boolean isArray = start > 0 && opening.charAt(start - 1) == '[';
        return start == opening.length()
                ? isArray
                : opening.charAt(start) == '{'
                        || isArray && opening.substring(start).strip().equals("]");
    }

    /** Returns the next object, or what stands in its place and cannot be read; empty at the end. */
    public Optional<JsonFind> next() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '{') {
                return Optional.of(object());
            } else if (c == '[') {
                arrays++;
            } else if (c == ']' && arrays > 0) {
                arrays--;
            } else if (BETWEEN.indexOf(c) < 0) {
                return Optional.of(rest("what stands " + where(at) + " is no JSON object"));
            }
            at++;
        }
        if (arrays > 0) {
            return Optional.of(rest("the JSON breaks off: an array is not closed"));
        }
        return Optional.empty();
    }

    private JsonFind object() {
        ObjectReader strict = new ObjectReader(text, at);
        try {
            ObjectReader.Read read = strict.read(STRICT);
            return whole(read, read.repeats() ? List.of(Repair.JSON) : List.of());
        } catch (ContradictionException | StreamConstraintsException e) {
            return broken(strict.reached(), e);
        } catch (IOException e) {
            misread += strict.reached() - at;
            return leniently();
        }
    }

    private JsonFind leniently() {
        ObjectReader lenient = new ObjectReader(text, at);
        try {
            return whole(lenient.read(LENIENT), List.of(Repair.JSON));
        } catch (IOException e) {
            return broken(lenient.reached(), e);
        }
    }

    private Whole whole(ObjectReader.Read read, List<String> repairs) {
        int from = at;
        at = read.end();
        return new Whole(read.node(), new Span(from, at), repairs, read.elements());
    }

    /** Reading goes on at the next line that begins with an object, unless that has cost too much already. */
    private Broken broken(int failed, IOException e) {
        String cause = cause(failed, e);
        misread += failed - at;
        boolean isTooMuch = misread > DEAREST * text.length() || ++broken > MOST_BROKEN;
        int next = isTooMuch ? -1 : text.indexOf("\n{", at);
        if (next < 0) {
            return rest(cause);
        }
        Span span = new Span(at, next);
        at = next + 1;
        return new Broken(cause, span);
    }

    private Broken rest(String cause) {
        Span span = new Span(at, text.length());
        at = text.length();
        arrays = 0;
        return new Broken(cause, span);
    }

    private String cause(int failed, IOException e) {
        if (e instanceof ContradictionException) {
            return "the JSON object " + e.getMessage() + "; nobody can tell which is meant";
        }
        if (e instanceof StreamConstraintsException) {
            return "the JSON object is deeper than " + DEEPEST + " levels or holds more than " + MOST_TOKENS
                    + " values; split it into its items";
        }
        return e instanceof JsonEOFException
                ? "the JSON breaks off before its object is closed; have it sent again"
                : "the JSON is broken " + where(failed);
    }

    /** Where in words, never the text there: it may be under embargo. */
    private String where(int offset) {
        line += lineEnds(counted, at);
        counted = at;
        return "at line " + (line + lineEnds(at, offset)) + ", column " + (offset - text.lastIndexOf('\n', offset - 1));
    }

    private long lineEnds(int from, int to) {
        long ends = 0;
        for (int i = from; i < to; i++) {
            ends += text.charAt(i) == '\n' ? 1 : 0;
        }
        return ends;
    }
}
