package io.tensionwire.enrich.annotate;

import io.tensionwire.enrich.entity.Gazetteer;
import io.tensionwire.enrich.lexicon.LexiconFiles;
import io.tensionwire.enrich.tension.RuleBook;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything that annotation knows. Load it once: immutable, safe to share between threads.
 *
 * @param gazetteer the names of countries, places, bodies and people
 * @param rules the rules that find acts and tensions
 * @param hash the version of all files: {@link LexiconFiles#hash()}
 */
public record Lexicon(Gazetteer gazetteer, RuleBook rules, String hash) {
    /**
     * Returns the lexicon on the class path.
     *
     * @throws io.tensionwire.enrich.lexicon.LexiconException if a file is missing or faulty
     */
    public static Lexicon load() {
        return of(builtIn());
    }

    /** Returns the files of the lexicon on the class path. */
    public static LexiconFiles builtIn() {
        Set<String> names = new TreeSet<>(Gazetteer.FILES);
        names.addAll(RuleBook.FILES);
        return LexiconFiles.onClassPath(names);
    }

    /**
     * Compiles these files.
     *
     * @throws io.tensionwire.enrich.lexicon.LexiconException if a file is missing or faulty
     */
    public static Lexicon of(LexiconFiles files) {
        return new Lexicon(Gazetteer.compile(files), RuleBook.compile(files), files.hash());
    }
}
