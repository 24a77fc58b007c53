package io.tensionwire.enrich.tension;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The forms of Arabic words without their clitics, which are cut off before. A verb stands in patterns in the past, third person
 * ({@code هاجم~}); the present takes its prefix in place of a leading alif. A noun takes the article, the accusative and the
 * feminine.
 */
record ArabicForms() implements WordForms {
    @Override
    public Set<String> all(String verb) {
        Set<String> forms = past(verb);
        boolean alif = verb.startsWith("ا") || verb.startsWith("أ");
        String stem = alif ? verb.substring(1) : verb;
        for (String person : List.of("ي", "ت")) {
            forms.add(person + stem);
        }
        forms.add("ي" + stem + "ون");
        return forms;
    }

    @Override
    public Set<String> past(String verb) {
        return new LinkedHashSet<>(List.of(verb, verb + "ت", verb + "وا", verb + "تا"));
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
        Set<String> forms = new LinkedHashSet<>(List.of(noun, "ال" + noun, "لل" + noun));
        if (noun.endsWith("ة")) {
            String stem = noun.substring(0, noun.length() - 1);
            forms.addAll(List.of(stem + "ات", "ال" + stem + "ات", stem + "ته", stem + "تها", stem + "تي"));
        } else {
            forms.addAll(List.of(noun + "ا", noun + "ه", noun + "ها", noun + "ات", "ال" + noun + "ات", noun + "هما"));
        }
        return forms;
    }
}
