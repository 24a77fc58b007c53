package io.tensionwire.enrich.tension;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The forms of Russian words. A verb stands in patterns as its infinitive, the perfective and the imperfective apart; it has the
 * third person and the past by rule or as listed. A noun or adjective stands in the nominative and is declined by its ending.
 * {@code атаковать~fut} stands for the third person alone, which in perfective verbs is the future. Immutable.
 *
 * @param listed the third persons, the short participles and, in place of the forms in -ing, the past of the verbs that
 *     follow no rule, by their infinitive
 */
record RussianForms(Map<String, VerbForms.Irregular> listed) implements WordForms {
    private static final String REFLEXIVE = "ся";
    private static final List<String> PAST = List.of("л", "ла", "ло", "ли");
    private static final List<String> SHORT_PARTICIPLE = List.of("", "а", "о", "ы");
    private static final List<String> ADJECTIVE =
            List.of("ый", "ая", "ое", "ые", "ого", "ому", "ым", "ом", "ой", "ую", "ых", "ыми");
    private static final List<String> SOFT_ADJECTIVE =
            List.of("ий", "ая", "ое", "ие", "ого", "ому", "им", "ом", "ой", "ую", "их", "ими");

    RussianForms {
        listed = Map.copyOf(listed);
    }

    @Override
    public Set<String> all(String verb) {
        return WordForms.together(verb, List.of(past(verb), future(verb), participle(verb), gerund(verb)));
    }

    @Override
    public Set<String> past(String verb) {
        Set<String> forms = new LinkedHashSet<>();
        VerbForms.Irregular known = listed.get(verb);
        if (known != null && !known.gerund().isEmpty()) {
            forms.addAll(known.gerund());
        } else {
            PAST.forEach(ending -> forms.add(reflexive(verb, stem(verb) + ending)));
        }
        return forms;
    }

    /** Returns the passive participles, short and long: {@code атакован}, {@code атакованный}. */
    @Override
    public List<String> participle(String verb) {
        VerbForms.Irregular known = listed.get(verb);
        String stem = stem(verb);
        if (known == null && !(stem.endsWith("а") || stem.endsWith("я"))) {
            return List.of();
        }
        List<String> shorts = known == null ? List.of(stem + "н") : known.participle();
        List<String> forms = new ArrayList<>();
        for (String form : shorts) {
            SHORT_PARTICIPLE.forEach(ending -> forms.add(form + ending));
            String full = form.endsWith("н") ? form + "н" : form;
            ADJECTIVE.forEach(ending -> forms.add(full + ending));
        }
        return forms;
    }

    @Override
    public List<String> gerund(String verb) {
        return List.of();
    }

    /** Returns the third person, singular and plural. */
    @Override
    public Set<String> future(String verb) {
        VerbForms.Irregular known = listed.get(verb);
        if (known != null) {
            return new LinkedHashSet<>(known.past());
        }
        String stem = stem(verb);
        Set<String> forms = new LinkedHashSet<>();
        List<String> endings = stem.endsWith("и") ? List.of("ит", "ят") : List.of("ет", "ют");
        String before = stem.endsWith("и") ? stem.substring(0, stem.length() - 1) : stem;
        String root = stem.endsWith("ова") ? stem.substring(0, stem.length() - 3) + "у" : before;
        endings.forEach(ending -> forms.add(reflexive(verb, root + ending)));
        return forms;
    }

    private static String stem(String verb) {
        String plain = verb.endsWith(REFLEXIVE) ? verb.substring(0, verb.length() - 2) : verb;
        return plain.substring(0, plain.length() - 2);
    }

    private static String reflexive(String verb, String form) {
        if (!verb.endsWith(REFLEXIVE)) {
            return form;
        }
        return form + ("аоеиыуюя".indexOf(form.charAt(form.length() - 1)) < 0 ? "ся" : "сь");
    }

    @Override
    public Set<String> noun(String noun) {
        for (Declension declension : Declension.values()) {
            if (declension.holdsFor(noun)) {
                return declension.forms(noun);
            }
        }
        return Set.of(noun);
    }

    /** How words decline, the longest ending first. */
    private enum Declension {
        ADJECTIVE_HARD("ый", ADJECTIVE),
        ADJECTIVE_SOFT("ий", SOFT_ADJECTIVE),
        IN_IYA("ия", List.of("ия", "ии", "ию", "ией", "ий", "иям", "иями", "иях")),
        IN_IE("ие", List.of("ие", "ия", "ию", "ием", "ии", "ий", "иям", "иями", "иях")),
        IN_KA("ка", List.of("ка", "ки", "ке", "ку", "кой", "ок", "ек", "кам", "ками", "ках")),
        IN_A("а", List.of("а", "ы", "и", "е", "у", "ой", "ей", "", "ам", "ами", "ах")),
        IN_YA("я", List.of("я", "и", "е", "ю", "ей", "ь", "ям", "ями", "ях")),
        IN_O("о", List.of("о", "а", "у", "ом", "е", "", "ам", "ами", "ах")),
        IN_SOFT_SIGN("ь", List.of("ь", "я", "и", "ю", "ью", "ем", "ей", "ям", "ями", "ях", "е")),
        IN_J("й", List.of("й", "я", "ю", "ем", "е", "и", "ев", "ям", "ями", "ях")),
        IN_CONSONANT("", List.of("", "а", "у", "ом", "ем", "е", "ы", "и", "ов", "ей", "ам", "ами", "ах"));

        private final String ending;
        private final List<String> endings;

        Declension(String ending, List<String> endings) {
            this.ending = ending;
            this.endings = endings;
        }

        boolean holdsFor(String noun) {
            return noun.endsWith(ending);
        }

        Set<String> forms(String noun) {
            String stem = noun.substring(0, noun.length() - ending.length());
            Set<String> forms = new LinkedHashSet<>();
            endings.forEach(each -> forms.add(stem + each));
            return forms;
        }
    }
}
