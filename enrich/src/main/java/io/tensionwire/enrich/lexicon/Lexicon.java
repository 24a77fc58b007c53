package io.tensionwire.enrich.lexicon;

import io.tensionwire.enrich.entity.Gazetteer;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything that annotation knows of names. Load it once: immutable, safe to share between threads.
 *
 * @param gazetteer the names of countries, places, bodies and people
 * @param hash the version of all files: {@link LexiconFiles#hash()}
 */
public record Lexicon(Gazetteer gazetteer, String hash) {
    /**
     * Returns the lexicon on the class path.
     *
     * @throws LexiconException if a file is missing or faulty
     */
    public static Lexicon load() {
        Set<String> names = new TreeSet<>(Gazetteer.FILES);
        return of(LexiconFiles.onClassPath(names));
    }

    /**
     * Compiles these files.
     *
     * @throws LexiconException if a file is missing or faulty
     */
    public static Lexicon of(LexiconFiles files) {
        return new Lexicon(Gazetteer.compile(files), files.hash());
    }
}
