package io.tensionwire.enrich.entity;

import io.tensionwire.contract.EntityType;
import io.tensionwire.enrich.lexicon.LexiconFiles;
import io.tensionwire.enrich.lexicon.LexiconRow;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Compiles {@code translations.tsv} and {@code state-pairs.tsv}: what listed names are called in other languages. */
final class Translations {
    private static final List<String> LANGUAGES = List.of("ar", "es", "fr", "ja", "ru", "zh");

    /** What a phrase stands for that only hinders the shorter names inside it. */
    private static final ListedName NOTHING = new ListedName(null, false, null);

    private final Map<String, NameTrie> byLanguage = new HashMap<>();
    private final GazetteerCompiler compiler;

    /** Reads the file, once all other names are known. */
    Translations(GazetteerCompiler compiler, LexiconFiles files) {
        this.compiler = compiler;
        LANGUAGES.forEach(language -> byLanguage.put(language, new NameTrie()));
        files.each("translations.tsv", 1 + LANGUAGES.size(), row -> {
            // What an overlay takes away or renames loses the names that the built-in lexicon translates.
            boolean gone =
                    files.isOverlaid() && row.file().equals("translations.tsv") && node(row.cell(0)) == NameTrie.NONE;
            if (row.cellOrNull(0) == null || !gone) {
                read(row);
            }
        });
        files.each("state-pairs.tsv", 3, this::pair);
    }

    private void read(LexiconRow row) {
        Referent referent = row.cellOrNull(0) == null ? null : referent(row, row.cell(0));
        for (int language = 0; language < LANGUAGES.size(); language++) {
            NameTrie names = byLanguage.get(LANGUAGES.get(language));
            row.list(1 + language).forEach(name -> add(names, name, referent));
        }
    }

    /** Links the states that share one word: the first is the name's referent, the others hang on it in order. */
    private void pair(LexiconRow row) {
        ListedName pair = null;
        for (String state : row.list(2)) {
            ListedName next = new ListedName(referent(row, state), false, null);
            pair = pair == null ? next : pair.or(next);
        }
        byLanguage.get(row.cell(0)).add(compiler.words(row.cell(1)), compiler.names.size());
        compiler.names.add(pair);
    }

    /** Returns the names by language; values are places in {@link GazetteerCompiler#names}. */
    Map<String, NameTrie> byLanguage() {
        return byLanguage;
    }

    private Referent referent(LexiconRow row, String name) {
        int node = node(name);
        if (node == NameTrie.NONE) {
            throw row.error("\"" + name + "\" is no name of a listed country, place, body or person");
        }
        return compiler.names.get(compiler.nameTrie.value(node)).referent();
    }

    private int node(String name) {
        int[] words = compiler.words(name);
        int node = compiler.nameTrie.longest(words, 0, words.length);
        return node == NameTrie.NONE || compiler.nameTrie.length(node) < words.length ? NameTrie.NONE : node;
    }

    private void add(NameTrie names, String name, Referent referent) {
        boolean adjective =
                referent != null && referent.type() == EntityType.COUNTRY && Character.isLowerCase(name.codePointAt(0));
        if (name.startsWith("ال")) {
            names.add(compiler.words("لل" + name.substring(2)), compiler.names.size());
        }
        names.add(compiler.words(name), compiler.names.size());
        names.add(compiler.words(name.toUpperCase(Locale.ROOT)), compiler.names.size());
        compiler.names.add(referent == null ? NOTHING : new ListedName(referent, adjective, null));
    }
}
