package io.tensionwire.enrich.entity;

import io.tensionwire.contract.EntityType;
import java.util.ArrayList;
import java.util.List;

/** Finds countries and places inside hyphenated words: {@code Iran-Iraq}, {@code pro-Russian}, {@code Moscow-backed}. */
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
        boolean act = found.size() == parts || text.startsWith("-led", stop - 4);
        found.replaceAll(part -> act ? part : part.acting(token, List.of()));
        return found;
    }

    private int hyphen(int from, int stop) {
        int at = from;
        while (at < stop && text.charAt(at) != '-') {
            at++;
        }
        return at;
    }

    private void add(int token, int from, int to, List<Sighting> found) {
        int node = gazetteer.nameTrie.single(gazetteer.vocabulary.number(text, from, to));
        if (node == NameTrie.NONE) {
            return;
        }
        ListedName name = gazetteer.name(node);
        EntityType type = name.referent().type();
        if (name.needs() == null && (type == EntityType.COUNTRY || type == EntityType.PLACE)) {
            Referent referent = name.referent();
            found.add(new Sighting(
                    field,
                    token,
                    token + 1,
                    from,
                    to,
                    referent,
                    name.adjective(),
                    token,
                    token + 1,
                    referent.codes(),
                    false));
        }
    }
}
