package io.tensionwire.enrich.tension;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The forms of Indonesian words. A verb stands in patterns without its prefix ({@code serang~}, {@code kerahkan~}): it takes me-
 * with the nasal that its first letter asks for, or di- in the passive. A noun takes -nya and is doubled in the plural. Verbs in
 * ber- and ter- stand in patterns as they are, with {@code ~0}.
 */
record IndonesianForms() implements WordForms {
    private static final int MONOSYLLABLE = 3;

    @Override
    public Set<String> all(String verb) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(verb);
        for (String form : active(verb)) {
            forms.add(form);
            forms.add(form + "nya");
        }
        forms.addAll(participle(verb));
        return forms;
    }

    @Override
    public Set<String> past(String verb) {
        return all(verb);
    }

    @Override
    public List<String> participle(String verb) {
        return List.of("di" + verb, "di" + verb + "nya");
    }

    @Override
    public List<String> gerund(String verb) {
        return List.of();
    }

    @Override
    public Set<String> noun(String noun) {
        return new LinkedHashSet<>(List.of(noun, noun + "nya", noun + "-" + noun));
    }

    /** The letters p, t, k and s are lost behind the nasal, but not in loan words: both spellings count. */
    private static Set<String> active(String verb) {
        Set<String> forms = new LinkedHashSet<>();
        String rest = verb.substring(1);
        switch (verb.charAt(0)) {
            case 'p' -> forms.addAll(List.of("mem" + rest, "mem" + verb));
            case 't' -> forms.addAll(List.of("men" + rest, "men" + verb));
            case 'k' -> forms.addAll(List.of("meng" + rest, "meng" + verb));
            case 's' -> forms.addAll(List.of("meny" + rest, "men" + verb));
            case 'b', 'f', 'v' -> forms.add("mem" + verb);
            case 'c', 'd', 'j', 'z' -> forms.add("men" + verb);
            case 'l', 'm', 'n', 'r', 'w', 'y' -> forms.add("me" + verb);
            default -> forms.add("meng" + verb);
        }
        if (verb.length() <= MONOSYLLABLE) {
            forms.add("menge" + verb);
        }
        return forms;
    }
}
