package io.tensionwire.enrich.entity;

import io.tensionwire.contract.EntityType;
import io.tensionwire.enrich.text.TokenKind;
import io.tensionwire.enrich.text.TokenizedText;
import java.util.List;

/**
 * Knows a dateline at the start of a paragraph by its shape, whatever place it names: a city in capitals, perhaps a region, then
 * a date or an agency in brackets, and a dash or the end of the line ({@code KHERSON, Ukraine, March 3 (Agency) -}).
 */
final class DatelineShape {
    private static final int LONGEST_CITY = 5;
    private static final int LONGEST_REGION = 3;
    private static final int LONGEST_AGENCY = 6;

    private final Gazetteer gazetteer;
    private final FieldTokens field;
    private final TokenizedText text;
    private int at;
    private int limit;

    DatelineShape(Gazetteer gazetteer, FieldTokens field) {
        this.gazetteer = gazetteer;
        this.field = field;
        this.text = field.text();
    }

    /** Returns the token after the city that opens a dateline at a token; the token itself if none opens there. */
    int cityEnd(int first) {
        int end = first;
        while (end < Math.min(field.size(), first + LONGEST_CITY) && text.kind(end) == TokenKind.ALL_CAPS) {
            end++;
        }
        return end;
    }

    /** Returns the token after the dateline that a city opens; the city's first token if it opens none. */
    int end(int first, int cityEnd) {
        at = cityEnd;
        limit = field.sentenceEnd(first);
        if (cityEnd == first) {
            return first;
        }
        while (at + 1 < limit && text.is(at, ',') && field.isCapitalized(at + 1) && !isTime(at + 1)) {
            at++;
            region();
        }
        boolean dated = date();
        boolean signed = agency();
        boolean dash = at < limit && field.isDash(at) && text.start(at) > text.end(at - 1);
        boolean line = at == limit;
        return dash || line && (dated || signed) ? at : first;
    }

    private void region() {
        int end = Math.min(limit, at + LONGEST_REGION);
        while (at < end && field.isCapitalized(at) && !isTime(at)) {
            at++;
        }
        if (at < limit && text.is(at, '.')) {
            at++;
        }
    }

    private boolean date() {
        int before = at;
        at += at < limit && text.is(at, ',') ? 1 : 0;
        int first = at;
        while (at < limit
                && (isTime(at)
                        || text.kind(at) == TokenKind.NUMBER
                        || at > first && text.kind(at - 1) == TokenKind.NUMBER && isDateDash(at)
                        || at > first && text.is(at, '.') && isTime(at - 1))) {
            at++;
        }
        if (at == first) {
            at = before;
        }
        return at > first;
    }

    private boolean isDateDash(int token) {
        return (text.is(token, '-') || text.is(token, '/'))
                && text.start(token) == text.end(token - 1)
                && token + 1 < limit
                && text.kind(token + 1) == TokenKind.NUMBER;
    }

    private boolean agency() {
        if (at >= limit || !text.is(at, '(')) {
            return false;
        }
        for (int end = at + 1; end < Math.min(limit, at + LONGEST_AGENCY); end++) {
            if (text.is(end, ')')) {
                at = end + 1;
                return true;
            }
        }
        return false;
    }

    private boolean isTime(int token) {
        return field.is(token, WordClass.TIME);
    }

    /**
     * Returns the city that is meant: the listed one, or its namesake in the region or country that the dateline names after it
     * ({@code SAN RAFAEL, Calif.}).
     */
    Sighting elsewhere(Sighting city, int datelineEnd) {
        int region = city.end() + 1;
        if (region >= datelineEnd || !text.is(city.end(), ',')) {
            return city;
        }
        int node = gazetteer.nameTrie.longest(field.words(), region, datelineEnd);
        if (node == NameTrie.NONE || gazetteer.name(node).adjective()) {
            return city;
        }
        String country = gazetteer.name(node).referent().country();
        if (country == null || country.equals(city.referent().country())) {
            return city;
        }
        String name = city.referent().name();
        return city.meaning(Referent.place(
                        NormalisedName.id(name + " " + country), EntityType.PLACE, name, country, null, List.of())
                .unlisted());
    }
}
