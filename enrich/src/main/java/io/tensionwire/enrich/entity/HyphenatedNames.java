package io.tensionwire.enrich.entity;

import io.tensionwire.contract.EntityType;
import java.util.ArrayList;
import java.util.List;

/** Finds countries and places inside hyphenated words: {@code Iran-Iraq}, {@code pro-Russian}, {@code Moscow-backed}, {@code Sino-Indian}. */
final class HyphenatedNames {
    private final Gazetteer gazetteer;
    private final FieldTokens field;
    private final String text;

    HyphenatedNames(Gazetteer gazetteer, FieldTokens field) {
        this.gazetteer = gazetteer;
        this.field = field;
        this.text = field.text().text();
    }

    /** Returns the names inside a token; none if it has no hyphen. */
    List<Sighting> in(int token) {
        int stop = field.text().end(token);
        int start = field.text().start(token);
        int hyphen = hyphen(start, stop);
        if (hyphen == stop) {
            return List.of();
        }
        List<Sighting> found = new ArrayList<>();
        int parts = 0;
        for (int from = start; from < stop; from = hyphen + 1) {
            hyphen = hyphen(from, stop);
            add(token, from, hyphen, found);
            parts++;
        }
        if (found.size() < parts) {
            found.removeIf(part -> isCombiningForm(part.start(), part.stop()));
        }
        boolean act = found.size() == parts || text.startsWith("-led", stop - 4);
        found.replaceAll(part -> act ? part : part.acting(token, List.of()));
        return found;
    }

    /**
     * Notes a name of several words that ends in a hyphenated word, as in {@code New York-based}, and returns the token after
     * that; the first token if there is none.
     */
    int nameEndingIn(int first, int limit, List<Sighting> found) {
        if (first + 1 >= limit || !field.isCapitalized(first) || !field.isCapitalized(first + 1)) {
            return first;
        }
        int stop = field.text().end(first + 1);
        int hyphen = hyphen(field.text().start(first + 1), stop);
        if (hyphen == stop) {
            return first;
        }
        int[] words = {
            field.words()[first], gazetteer.vocabulary.number(text, field.text().start(first + 1), hyphen)
        };
        int node = gazetteer.nameTrie.longest(words, 0, 2);
        if (node == NameTrie.NONE || gazetteer.nameTrie.length(node) < 2) {
            return first;
        }
        ListedName name = gazetteer.name(node);
        found.add(new Sighting(
                field,
                first,
                first + 2,
                field.text().start(first),
                hyphen,
                name.referent(),
                name.adjective(),
                first,
                first + 2,
                List.of(),
                false));
        return first + 2;
    }

    private int hyphen(int from, int stop) {
        int at = from;
        while (at < stop && text.charAt(at) != '-') {
            at++;
        }
        return at;
    }

    private void add(int token, int from, int to, List<Sighting> found) {
        int word = gazetteer.vocabulary.number(text, from, to);
        Referent form = gazetteer.combiningForms.get(word);
        if (form != null) {
            found.add(part(token, from, to, form, true));
            return;
        }
        int node = gazetteer.nameTrie.single(word);
        if (node == NameTrie.NONE) {
            return;
        }
        ListedName name = gazetteer.name(node);
        EntityType type = name.referent().type();
        if (name.needs() == null && (type == EntityType.COUNTRY || type == EntityType.PLACE)) {
            found.add(part(token, from, to, name.referent(), name.adjective()));
        }
    }

    private Sighting part(int token, int from, int to, Referent referent, boolean adjective) {
        return new Sighting(
                field, token, token + 1, from, to, referent, adjective, token, token + 1, referent.codes(), false);
    }

    /** {@code Sino}: a country only before another. */
    private boolean isCombiningForm(int from, int to) {
        return gazetteer.combiningForms.containsKey(gazetteer.vocabulary.number(text, from, to));
    }
}
