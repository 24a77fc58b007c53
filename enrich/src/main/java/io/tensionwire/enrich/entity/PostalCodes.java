package io.tensionwire.enrich.entity;

import io.tensionwire.contract.EntityType;
import io.tensionwire.enrich.text.TokenKind;
import io.tensionwire.enrich.text.TokenizedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * States and provinces by their postal codes, which are names behind a city of the same country only: {@code TX} in {@code
 * Houston, TX}.
 */
final class PostalCodes {
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    private final Map<String, Referent> states = new HashMap<>();

    /** Returns whether an alias of a region is a postal code. */
    static boolean isCode(String alias) {
        return CODE.matcher(alias).matches();
    }

    /** Adds a state; the first one that comes holds the code. */
    void add(String code, Referent state) {
        states.putIfAbsent(code, state);
    }

    /**
     * Returns the state whose code a token is; null if it is none, or no city and comma stand before it.
     *
     * @param found the names before the token
     */
    Sighting behind(List<Sighting> found, FieldTokens field, int token) {
        TokenizedText text = field.text();
        boolean written = text.kind(token) == TokenKind.ALL_CAPS
                && text.end(token) - text.start(token) == 2
                && token > 1
                && text.is(token - 1, ',');
        if (!written || found.isEmpty()) {
            return null;
        }
        Sighting city = found.get(found.size() - 1);
        Referent state = states.get(text.token(token));
        boolean lies = state != null
                && city.field() == field
                && city.end() == token - 1
                && city.referent().type() == EntityType.PLACE
                && state.country().equals(city.referent().country());
        return lies ? Sighting.of(field, token, token + 1, state, false) : null;
    }
}
