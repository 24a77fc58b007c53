package io.tensionwire.enrich.entity;

import java.util.List;

/** Knows Indonesian words by their prefixes and suffixes: {@code Mendapatkan}, {@code Keberuntungan}, {@code Akankah}. */
final class IndonesianWords {
    private static final List<String> PREFIXES = List.of(
            "Meng", "Meny", "Mem", "Men", "Me", "Ber", "Ter", "Diper", "Di", "Peng", "Peny", "Pem", "Per", "Ke", "Se");
    private static final List<String> SUFFIXES = List.of("nya", "kan", "kah", "lah", "pun", "an", "i");
    private static final List<String> SURE_SUFFIXES = List.of("nya", "kah", "lah", "pun");
    private static final List<String> SURE_PREFIXES = List.of(
            "Meng", "Meny", "Memp", "Memb", "Mend", "Menj", "Menc", "Menu", "Mela", "Mele", "Melu", "Mera", "Mere",
            "Meru", "Mewa");
    private static final int SHORTEST_STEM = 3;

    private IndonesianWords() {}

    /** Returns whether the word that a text has between two places, with a capital letter first, is a derived one. */
    static boolean isDerived(String text, int start, int end) {
        if (isDoubled(text, start, end)) {
            return true;
        }
        for (String suffix : SURE_SUFFIXES) {
            if (endsWith(text, start, end, suffix)) {
                return true;
            }
        }
        for (String prefix : SURE_PREFIXES) {
            if (startsWith(text, start, end, prefix)) {
                return true;
            }
        }
        for (String prefix : PREFIXES) {
            if (startsWith(text, start, end, prefix)) {
                return hasSuffix(text, start + prefix.length(), end);
            }
        }
        return false;
    }

    /** Returns whether a word begins as derived ones do: {@code Dikutip}. Names may begin so too. */
    static boolean hasPrefix(String text, int start, int end) {
        for (String prefix : PREFIXES) {
            if (end - start > prefix.length() + SHORTEST_STEM && text.startsWith(prefix, start)) {
                return true;
            }
        }
        return false;
    }

    /** {@code Orang-orang}, {@code Istri-istrinya}. */
    private static boolean isDoubled(String text, int start, int end) {
        for (int hyphen = start + SHORTEST_STEM; hyphen < end; hyphen++) {
            if (text.charAt(hyphen) == '-') {
                int stem = hyphen - start;
                return hyphen + stem < end && text.regionMatches(true, hyphen + 1, text, start, stem);
            }
        }
        return false;
    }

    private static boolean hasSuffix(String text, int start, int end) {
        for (String suffix : SUFFIXES) {
            if (endsWith(text, start, end, suffix)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(String text, int start, int end, String prefix) {
        return end - start >= prefix.length() + SHORTEST_STEM && text.startsWith(prefix, start);
    }

    private static boolean endsWith(String text, int start, int end, String suffix) {
        return end - start >= suffix.length() + SHORTEST_STEM && text.startsWith(suffix, end - suffix.length());
    }
}
