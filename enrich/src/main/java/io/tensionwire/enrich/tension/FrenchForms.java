package io.tensionwire.enrich.tension;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The forms of French words in the third person: verbs in -er and -ir by rule, the others as listed; participles agree in gender
 * and number. {@code attaquer~fut} stands for the future and the conditional alone. Immutable.
 *
 * @param listed the forms of the verbs that follow no rule, by their infinitive
 */
record FrenchForms(Map<String, VerbForms.Irregular> listed) implements WordForms {
    private static final List<String> PERSONS =
            List.of("e", "ent", "ait", "aient", "a", "èrent", "era", "eront", "erait", "eraient");

    FrenchForms {
        listed = Map.copyOf(listed);
    }

    @Override
    public Set<String> all(String verb) {
        return WordForms.together(verb, List.of(finite(verb), participle(verb), gerund(verb)));
    }

    @Override
    public Set<String> past(String verb) {
        return new LinkedHashSet<>(participle(verb));
    }

    @Override
    public List<String> participle(String verb) {
        VerbForms.Irregular known = listed.get(verb);
        List<String> masculine =
                known != null ? known.participle() : List.of(stem(verb) + (verb.endsWith("ir") ? "i" : "é"));
        List<String> forms = new ArrayList<>();
        for (String form : masculine) {
            forms.add(form);
            forms.add(form + "e");
            forms.add(form + (form.endsWith("s") ? "" : "s"));
            forms.add(form + "es");
        }
        return forms;
    }

    @Override
    public List<String> gerund(String verb) {
        VerbForms.Irregular known = listed.get(verb);
        if (known != null) {
            return known.gerund();
        }
        return List.of(verb.endsWith("ir") ? stem(verb) + "issant" : softened(verb, "a") + "ant");
    }

    /** Returns the forms in -ra, -ront, -rait and -raient. */
    @Override
    public Set<String> future(String verb) {
        Set<String> forms = new LinkedHashSet<>(finite(verb));
        forms.removeIf(form -> !form.matches(".*r(a|ont|ait|aient)") || form.length() < verb.length());
        return forms;
    }

    @Override
    public Set<String> noun(String noun) {
        Set<String> forms = new LinkedHashSet<>(List.of(noun, noun + "s"));
        if (noun.endsWith("al")) {
            forms.add(noun.substring(0, noun.length() - 1) + "ux");
        }
        return forms;
    }

    private List<String> finite(String verb) {
        VerbForms.Irregular known = listed.get(verb);
        if (known != null) {
            return known.past();
        }
        List<String> forms = new ArrayList<>();
        if (verb.endsWith("ir")) {
            for (String ending :
                    List.of("it", "issent", "issait", "issaient", "irent", "ira", "iront", "irait", "isse")) {
                forms.add(stem(verb) + ending);
            }
            return forms;
        }
        for (String ending : PERSONS) {
            forms.add(softened(verb, ending) + ending);
        }
        return forms;
    }

    private static String stem(String verb) {
        return verb.substring(0, verb.length() - 2);
    }

    /** Verbs in -cer and -ger keep their sound before an a: {@code menaçait}, {@code exigeait}. */
    private static String softened(String verb, String ending) {
        String stem = stem(verb);
        if (!ending.startsWith("a")) {
            return stem;
        }
        return stem.endsWith("c") ? stem.substring(0, stem.length() - 1) + "ç" : stem.endsWith("g") ? stem + "e" : stem;
    }
}
