package io.tensionwire.enrich.entity;

import io.tensionwire.contract.EntityType;
import io.tensionwire.enrich.text.TokenKind;
import io.tensionwire.enrich.text.TokenizedText;

/**
 * Fits the span of a listed name to what is the name in it: no title before a person ({@code King Hussein}), no common noun behind
 * a body ({@code Interfax news agency}), and only the country where the rest is in small letters ({@code Russian troops}). The
 * whole phrase stays the actor.
 */
final class NameSpans {
    private final Gazetteer gazetteer;
    private final FieldTokens field;
    private final TokenizedText text;

    NameSpans(Gazetteer gazetteer, FieldTokens field) {
        this.gazetteer = gazetteer;
        this.field = field;
        this.text = field.text();
    }

    /** Returns the sighting with the span that fits. */
    Sighting fitted(Sighting listed) {
        return switch (listed.referent().type()) {
            case PERSON -> person(listed);
            case ORGANIZATION -> organization(listed);
            default -> listed;
        };
    }

    private Sighting person(Sighting listed) {
        int title = gazetteer.titleTrie.longest(field.words(), listed.first(), listed.end() - 1);
        int first = listed.first() + (title == NameTrie.NONE ? 0 : gazetteer.titleTrie.length(title));
        int end = listed.end() < field.sentenceEnd(first) && isRegnal(listed.end()) ? listed.end() + 1 : listed.end();
        return first == listed.first() && end == listed.end() ? listed : spanning(listed, first, end);
    }

    /** Whether a token is the number of a monarch or pope. */
    private boolean isRegnal(int token) {
        for (int at = text.start(token); at < text.end(token); at++) {
            if ("IVX".indexOf(text.text().charAt(at)) < 0) {
                return false;
            }
        }
        return text.kind(token).isWord();
    }

    private Sighting organization(Sighting listed) {
        int last = listed.end() - 1;
        if (text.kind(last) != TokenKind.LOWER || last == listed.first() || !field.isCapitalized(listed.first())) {
            return listed;
        }
        int node = gazetteer.nameTrie.longest(field.words(), listed.first(), last);
        if (node != NameTrie.NONE && gazetteer.name(node).referent().type() == EntityType.COUNTRY) {
            Referent country = gazetteer.name(node).referent();
            int end = listed.first() + gazetteer.nameTrie.length(node);
            return Sighting.of(field, listed.first(), end, country, false)
                    .within(listed.first(), listed.end())
                    .acting(listed.first(), listed.codes());
        }
        while (last > listed.first()
                && text.kind(last) == TokenKind.LOWER
                && field.is(last, WordClass.ORGANIZATION_NOUN)) {
            last--;
        }
        while (last > listed.first() && text.isWord(last, "news")) {
            last--;
        }
        return last + 1 == listed.end() ? listed : spanning(listed, listed.first(), last + 1);
    }

    private Sighting spanning(Sighting listed, int first, int end) {
        return Sighting.of(field, first, end, listed.referent(), false)
                .within(listed.first(), Math.max(end, listed.end()))
                .acting(listed.first(), listed.codes());
    }
}
