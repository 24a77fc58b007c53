package io.tensionwire.enrich.tension;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The inflected forms of English verbs and nouns: regular ones by rule, the others as listed. Immutable.
 *
 * @param irregular past and participles of the verbs that follow no rule, by their base form
 */
record VerbForms(Map<String, Irregular> irregular) implements WordForms {
    /** Past tense, past participle and the form in -ing, each perhaps in several spellings; empty where it is regular. */
    record Irregular(List<String> past, List<String> participle, List<String> gerund) {
        private static final Irregular REGULAR = new Irregular(List.of(), List.of(), List.of());
    }

    VerbForms {
        irregular = Map.copyOf(irregular);
    }

    @Override
    public Set<String> all(String base) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(base);
        forms.add(plural(base));
        forms.addAll(past(base));
        forms.addAll(gerund(base));
        return forms;
    }

    @Override
    public Set<String> past(String base) {
        Set<String> forms = new LinkedHashSet<>(known(base).past());
        if (forms.isEmpty()) {
            forms.add(regularPast(base));
        }
        forms.addAll(participle(base));
        return forms;
    }

    @Override
    public List<String> participle(String base) {
        List<String> known = known(base).participle();
        return known.isEmpty() ? List.of(regularPast(base)) : known;
    }

    @Override
    public List<String> gerund(String base) {
        List<String> known = known(base).gerund();
        return known.isEmpty() ? List.of(regularGerund(base)) : known;
    }

    private Irregular known(String base) {
        return irregular.getOrDefault(base, Irregular.REGULAR);
    }

    private static String regularGerund(String base) {
        if (base.endsWith("ie")) {
            return base.substring(0, base.length() - 2) + "ying";
        }
        boolean dropsE = base.endsWith("e") && !base.endsWith("ee") && !base.endsWith("oe");
        String stem = dropsE ? base.substring(0, base.length() - 1) : doublesLast(base) ? doubled(base) : base;
        return stem + "ing";
    }

    @Override
    public Set<String> noun(String noun) {
        return new LinkedHashSet<>(List.of(noun, plural(noun)));
    }

    /** Returns the plural of a noun, which is also the third person of a verb. */
    private static String plural(String base) {
        if (endsInConsonantAndY(base)) {
            return base.substring(0, base.length() - 1) + "ies";
        }
        boolean hisses = base.endsWith("s") || base.endsWith("sh") || base.endsWith("ch") || base.endsWith("x");
        return base + (hisses || base.endsWith("z") || base.equals("go") || base.equals("veto") ? "es" : "s");
    }

    private static String regularPast(String base) {
        if (base.endsWith("e")) {
            return base + "d";
        }
        if (endsInConsonantAndY(base)) {
            return base.substring(0, base.length() - 1) + "ied";
        }
        return (doublesLast(base) ? doubled(base) : base) + "ed";
    }

    private static boolean endsInConsonantAndY(String base) {
        return base.length() > 1 && base.endsWith("y") && !isVowel(base.charAt(base.length() - 2));
    }

    /** Whether a word of one syllable ends in consonant, vowel, consonant: {@code plan}, {@code stop}. */
    private static boolean doublesLast(String base) {
        int length = base.length();
        if (length < 3 || "wxy".indexOf(base.charAt(length - 1)) >= 0) {
            return false;
        }
        long vowels = base.chars().filter(c -> isVowel((char) c)).count();
        return vowels == 1
                && !isVowel(base.charAt(length - 1))
                && isVowel(base.charAt(length - 2))
                && !isVowel(base.charAt(length - 3));
    }

    private static String doubled(String base) {
        return base + base.charAt(base.length() - 1);
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }
}
