package io.tensionwire.enrich.text;

/** The script that most letters of a text are written in, and the language it tells of if it tells of one. */
enum Script {
    LATIN,
    CYRILLIC,
    ARABIC,
    HEBREW,
    GREEK,
    DEVANAGARI,
    THAI,
    HANGUL,
    KANA,
    HAN,
    OTHER;

    /** How far the text is read: scripts do not change after that. */
    private static final int ENOUGH = 1000;

    /** A text with as many kana as this, in hundredths of its Chinese characters, is Japanese. */
    private static final int KANA_SHARE = 10;

    /** Returns the script of a text. */
    static Script of(String text) {
        int[] counts = new int[values().length];
        int end = Math.min(text.length(), ENOUGH);
        int ascii = 0;
        for (int at = 0; at < end; at++) {
            char c = text.charAt(at);
            if (c <= 'z') {
                ascii += c >= 'a' || c >= 'A' && c <= 'Z' ? 1 : 0;
            } else if (Character.isLetter(c)) {
                counts[of(c).ordinal()]++;
            }
        }
        counts[LATIN.ordinal()] += ascii;
        if (counts[KANA.ordinal()] * 100 > counts[HAN.ordinal()] * KANA_SHARE) {
            counts[KANA.ordinal()] += counts[HAN.ordinal()];
        }
        int best = LATIN.ordinal();
        for (int script = 0; script < counts.length; script++) {
            best = counts[script] > counts[best] ? script : best;
        }
        return values()[best];
    }

    private static Script of(char c) {
        if (c < 0x0250) {
            return LATIN;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case LATIN -> LATIN;
            case CYRILLIC -> CYRILLIC;
            case ARABIC -> ARABIC;
            case HEBREW -> HEBREW;
            case GREEK -> GREEK;
            case DEVANAGARI -> DEVANAGARI;
            case THAI -> THAI;
            case HANGUL -> HANGUL;
            case HIRAGANA, KATAKANA -> KANA;
            case HAN -> HAN;
            default -> OTHER;
        };
    }

    /** Returns whether texts of a language are written in this script. */
    boolean writes(String language) {
        return switch (language) {
            case "ru", "uk", "be", "bg", "mk", "kk", "ky", "tg", "mn" -> this == CYRILLIC;
            case "sr" -> this == CYRILLIC || this == LATIN;
            case "ar", "fa", "ur", "ps", "ckb" -> this == ARABIC;
            case "he", "yi" -> this == HEBREW;
            case "el" -> this == GREEK;
            case "hi", "mr", "ne" -> this == DEVANAGARI;
            case "th" -> this == THAI;
            case "ko" -> this == HANGUL || this == HAN;
            case "ja" -> this == KANA;
            case "zh" -> this == HAN;
            default -> this == LATIN || this == OTHER;
        };
    }

    /** Returns the language of most news in this script; {@code und} if it tells of none. */
    String likeliest() {
        return switch (this) {
            case CYRILLIC -> "ru";
            case ARABIC -> "ar";
            case HEBREW -> "he";
            case GREEK -> "el";
            case DEVANAGARI -> "hi";
            case THAI -> "th";
            case HANGUL -> "ko";
            case KANA -> "ja";
            case HAN -> "zh";
            case LATIN, OTHER -> "und";
        };
    }
}
