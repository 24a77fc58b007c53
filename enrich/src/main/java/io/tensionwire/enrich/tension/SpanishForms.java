package io.tensionwire.enrich.tension;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The forms of Spanish words in the third person: verbs by rule or as listed; participles agree in gender and number. {@code
 * atacar~fut} stands for the future and the conditional alone. Immutable.
 *
 * @param listed the forms of the verbs that follow no rule, by their infinitive; they replace the present and past, the rest
 *     follows the rule
 */
record SpanishForms(Map<String, VerbForms.Irregular> listed) implements WordForms {
    private static final List<String> FIRST_CONJUGATION =
            List.of("a", "an", "ó", "aron", "aba", "aban", "e", "en", "ara", "aran", "ase", "asen");
    private static final List<String> OTHER_CONJUGATIONS =
            List.of("e", "en", "ió", "ieron", "ía", "ían", "a", "an", "iera", "ieran", "iese", "iesen");

    SpanishForms {
        listed = Map.copyOf(listed);
    }

    @Override
    public Set<String> all(String verb) {
        return WordForms.together(verb, List.of(finite(verb), future(verb), participle(verb), gerund(verb)));
    }

    @Override
    public Set<String> past(String verb) {
        return new LinkedHashSet<>(participle(verb));
    }

    @Override
    public List<String> participle(String verb) {
        VerbForms.Irregular known = listed.get(verb);
        String masculine = known != null && !known.participle().isEmpty()
                ? known.participle().get(0)
                : stem(verb) + (isFirst(verb) ? "ado" : "ido");
        String stem = masculine.substring(0, masculine.length() - 1);
        return List.of(masculine, stem + "a", stem + "os", stem + "as");
    }

    @Override
    public List<String> gerund(String verb) {
        VerbForms.Irregular known = listed.get(verb);
        return known != null && !known.gerund().isEmpty()
                ? known.gerund()
                : List.of(stem(verb) + (isFirst(verb) ? "ando" : "iendo"));
    }

    /** Returns the forms in -rá, -rán, -ría and -rían. */
    @Override
    public Set<String> future(String verb) {
        return new LinkedHashSet<>(List.of(verb + "á", verb + "án", verb + "ía", verb + "ían"));
    }

    /** A vowel takes -s, a consonant -es, and loses its accent before it: {@code misión}, {@code misiones}. */
    @Override
    public Set<String> noun(String noun) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(noun);
        if (noun.endsWith("ón")) {
            forms.add(noun.substring(0, noun.length() - 2) + "ones");
        } else if (noun.endsWith("z")) {
            forms.add(noun.substring(0, noun.length() - 1) + "ces");
        } else {
            forms.add("aeiouáéíóú".indexOf(noun.charAt(noun.length() - 1)) < 0 ? noun + "es" : noun + "s");
        }
        return forms;
    }

    private List<String> finite(String verb) {
        VerbForms.Irregular known = listed.get(verb);
        List<String> forms = new ArrayList<>(known == null ? List.of() : known.past());
        for (String ending : isFirst(verb) ? FIRST_CONJUGATION : OTHER_CONJUGATIONS) {
            forms.add((isFirst(verb) && ending.startsWith("e") ? beforeE(stem(verb)) : stem(verb)) + ending);
        }
        return forms;
    }

    private static boolean isFirst(String verb) {
        return verb.endsWith("ar");
    }

    private static String stem(String verb) {
        return verb.substring(0, verb.length() - 2);
    }

    /** Verbs in -car, -gar and -zar keep their sound before an e: {@code ataque}, {@code entregue}, {@code amenace}. */
    private static String beforeE(String stem) {
        String before = stem.substring(0, stem.length() - 1);
        return switch (stem.charAt(stem.length() - 1)) {
            case 'c' -> before + "qu";
            case 'g' -> stem + "u";
            case 'z' -> before + "c";
            default -> stem;
        };
    }
}
