package io.tensionwire.ingest.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * The references to characters that HTML knows, replaced where they are written in full, with their semicolon: {@code &copy=}
 * in an address is none, whatever browsers make of it.
 */
public final class CharacterReferences {
    private static final Pattern REFERENCE = Pattern.compile(
            "&(?:#(?<decimal>\\d{1,7})|#[xX](?<hex>[0-9a-fA-F]{1,6})|(?<name>[A-Za-z][A-Za-z0-9]{1,31}));");

    private static final Pattern BARE_AMPERSAND =
            Pattern.compile("&(?!(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)");

    private CharacterReferences() {}

    /** Returns the text with each ampersand that begins no reference written as one, so that no parser reads it as one. */
    public static String bareAmpersandsEscaped(String text) {
        return text.indexOf('&') < 0 ? text : BARE_AMPERSAND.matcher(text).replaceAll("&amp;");
    }

    /** Returns the text with each reference replaced by its character; the same object if there is none. */
    public static String replaced(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        Matcher references = REFERENCE.matcher(text);
        StringBuilder replaced = new StringBuilder(text.length());
        while (references.find()) {
            references.appendReplacement(replaced, Matcher.quoteReplacement(characters(references)));
        }
        return references.appendTail(replaced).toString();
    }

    private static String characters(Matcher reference) {
        String name = reference.group("name");
        if (name != null) {
            String characters = Entities.getByName(name);
            return characters.isEmpty() ? reference.group() : characters;
        }
        String decimal = reference.group("decimal");
        int code = decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(reference.group("hex"), 16);
        if (code >= 0x80 && code < 0xA0) {
            return String.valueOf(Windows1252.character(code));
        }
        boolean isCharacter = Character.isValidCodePoint(code)
                && code >= ' '
                && (code < Character.MIN_SURROGATE || code > Character.MAX_SURROGATE);
        return isCharacter ? Character.toString(code) : " ";
    }
}
