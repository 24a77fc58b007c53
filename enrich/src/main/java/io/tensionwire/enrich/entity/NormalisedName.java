package io.tensionwire.enrich.entity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Ids for what has no Wikidata item: the name in small letters without accents, its words joined by hyphens. */
final class NormalisedName {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ.]");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern OUTER_HYPHENS = Pattern.compile("^-|-$");

    private NormalisedName() {}

    /** Returns {@code x:} and the normalised name. */
    static String id(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String words = APOSTROPHES.matcher(plain).replaceAll("");
        String joined = GAPS.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("-");
        return "x:" + OUTER_HYPHENS.matcher(joined).replaceAll("");
    }
}
