package io.tensionwire.enrich.tension;

import java.util.List;
import java.util.Set;

/** The forms of words that do not change, as in Chinese, and in Japanese where patterns are written with stems. */
record UnchangedForms() implements WordForms {
    @Override
    public Set<String> all(String verb) {
        return Set.of(verb);
    }

    @Override
    public Set<String> past(String verb) {
        return Set.of(verb);
    }

    @Override
    public List<String> participle(String verb) {
        return List.of();
    }

    @Override
    public List<String> gerund(String verb) {
        return List.of();
    }

    @Override
    public Set<String> noun(String noun) {
        return Set.of(noun);
    }
}
