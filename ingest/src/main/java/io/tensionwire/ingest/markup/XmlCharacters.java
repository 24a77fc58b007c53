package io.tensionwire.ingest.markup;

import io.tensionwire.ingest.format.Repair;
import java.util.Collection;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes text such that XML can be read from it: without the characters, and references to characters, that XML forbids. */
public final class XmlCharacters {
    private static final Pattern REFERENCE = Pattern.compile("&#(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{1,8}));");

    private XmlCharacters() {}

    /**
     * Returns the text without what XML 1.0 forbids, with C1 control characters read as windows-1252, and without white space
     * before its declaration; the same object where nothing need be mended.
     *
     * @param repairs takes the {@link Repair} words that apply
     */
    public static String allowed(String text, Collection<String> repairs) {
        String mended = isUsual(text) ? text : Windows1252.mended(withoutControls(text));
        if (mended.contains("&#")) {
            mended = withoutForbiddenReferences(mended);
        }
        if (!mended.equals(text) && !repairs.contains(Repair.CONTROL_CHARACTERS)) {
            repairs.add(Repair.CONTROL_CHARACTERS);
        }
        return mended.stripLeading();
    }

    /** Tells in one look at each character whether there is nothing to mend. */
    private static boolean isUsual(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean isAscii = c >= ' ' && c < 0x80;
            if (!isAscii && (!isAllowed(c) || Windows1252.isC1(c))) {
                return false;
            }
        }
        return true;
    }

    private static String withoutControls(String text) {
        int at = 0;
        while (at < text.length() && isAllowed(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length()).append(text, 0, at);
        for (; at < text.length(); at++) {
            if (isAllowed(text.charAt(at))) {
                kept.append(text.charAt(at));
            }
        }
        return kept.toString();
    }

    private static boolean isAllowed(char c) {
        return c >= ' ' && c < '\uFFFE' || c == '\n' || c == '\r' || c == '\t';
    }

    private static String withoutForbiddenReferences(String text) {
        Matcher references = REFERENCE.matcher(text);
        if (references.results().allMatch(reference -> replacement(reference).equals(reference.group()))) {
            return text;
        }
        references.reset();
        StringBuilder kept = new StringBuilder(text.length());
        while (references.find()) {
            references.appendReplacement(kept, Matcher.quoteReplacement(replacement(references)));
        }
        return references.appendTail(kept).toString();
    }

    private static String replacement(MatchResult reference) {
        long code = reference.group(1) != null
                ? Long.parseLong(reference.group(1), 16)
                : Long.parseLong(reference.group(2));
        if (code >= 0x80 && code < 0xA0) {
            // A number from windows-1252 and not from Unicode: what browsers read it as.
            return String.valueOf(Windows1252.character((int) code));
        }
        boolean allowed = code == 9
                || code == 10
                || code == 13
                || code >= ' ' && code < 0xD800
                || code >= 0xE000 && code < 0xFFFE
                || code >= 0x10000 && code <= 0x10FFFF;
        return allowed ? reference.group() : "";
    }
}
