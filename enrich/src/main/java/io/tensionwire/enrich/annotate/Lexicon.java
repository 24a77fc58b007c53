package io.tensionwire.enrich.annotate;

import io.tensionwire.enrich.entity.Gazetteer;
import io.tensionwire.enrich.lexicon.LexiconFiles;
import io.tensionwire.enrich.tension.RuleBook;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

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
        // The two need nothing of each other, and together are most of what starting a command takes.
        FutureTask<RuleBook> rules = new FutureTask<>(() -> RuleBook.compile(files));
        new Thread(rules, "rules").start();
        Gazetteer gazetteer = Gazetteer.compile(files);
        return new Lexicon(gazetteer, result(rules), files.hash());
    }

    private static <T> T result(FutureTask<T> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IllegalArgumentException fault) {
                throw fault;
            }
            throw new IllegalStateException("the rules cannot be compiled", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the lexicon was loaded", e);
        }
    }
}
