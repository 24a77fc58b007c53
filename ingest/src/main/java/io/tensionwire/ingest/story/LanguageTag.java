package io.tensionwire.ingest.story;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Languages as wires write them, as BCP 47 tags. */
public final class LanguageTag {
    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());
    private static final Map<String, String> OTHERS = others();
    private static final Pattern FURTHER = Pattern.compile("[,; ]");

    /** What needs no change: the tag of a language alone, as most items give it. */
    private static final Map<String, String> USUAL = TWO_LETTERS.stream()
            .filter(code -> normalised(code).filter(code::equals).isPresent())
            .collect(Collectors.toUnmodifiableMap(code -> code, code -> code));

    private LanguageTag() {}

    /**
     * Returns the tag for a language as written: {@code en-us}, {@code nl_NL}, {@code deu}, {@code English}, or the first of
     * several; empty if the language is none that ISO 639-1 knows.
     */
    public static Optional<String> of(String written) {
        String usual = USUAL.get(written);
        return usual == null ? normalised(written) : Optional.of(usual);
    }

    private static Optional<String> normalised(String written) {
        String first = FURTHER.split(written.strip(), 2)[0].replace('_', '-');
        int hyphen = first.indexOf('-');
        String language = (hyphen < 0 ? first : first.substring(0, hyphen)).toLowerCase(Locale.ROOT);
        String known = TWO_LETTERS.contains(language) ? language : OTHERS.get(language);
        if (known == null) {
            return Optional.empty();
        }
        try {
            String rest = hyphen < 0 ? "" : first.substring(hyphen);
            return Optional.of(
                    new Locale.Builder().setLanguageTag(known + rest).build().toLanguageTag());
        } catch (IllformedLocaleException e) {
            return Optional.of(known);
        }
    }

    /** The three letters of ISO 639-2 and the English names. */
    private static Map<String, String> others() {
        Map<String, String> others = new HashMap<>();
        Arrays.stream(Locale.getISOLanguages()).forEach(code -> {
            Locale language = Locale.forLanguageTag(code);
            others.put(language.getISO3Language(), code);
            others.put(language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
        });
        Map.of("ger", "de", "fre", "fr", "chi", "zh", "dut", "nl", "per", "fa", "gre", "el", "may", "ms", "rum", "ro")
                .forEach(others::put);
        return Map.copyOf(others);
    }
}
