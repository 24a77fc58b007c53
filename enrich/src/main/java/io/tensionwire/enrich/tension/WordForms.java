package io.tensionwire.enrich.tension;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How the words of one language change their forms. Immutable; safe to share between threads. */
interface WordForms {
    /** Returns all forms of a verb, {@code deploy~} in a pattern. */
    Set<String> all(String verb);

    /** Returns the forms that tell of the past, {@code deploy~ed} in a pattern. */
    Set<String> past(String verb);

    /** Returns the forms that say that something is done to the subject. */
    List<String> participle(String verb);

    /** Returns the forms that are nouns as well, {@code deploy~ing} in a pattern. */
    List<String> gerund(String verb);

    /** Returns the forms that tell of the future by themselves, {@code attaquer~fut} in a pattern; none in most languages. */
    default Set<String> future(String verb) {
        return Set.of();
    }

    /** Returns all forms of a noun, {@code missile+} in a pattern. */
    Set<String> noun(String noun);

    /** Returns a word and all of these forms of it, each once. */
    static Set<String> together(String word, List<Collection<String>> forms) {
        Set<String> all = new LinkedHashSet<>();
        all.add(word);
        forms.forEach(all::addAll);
        return all;
    }
}
