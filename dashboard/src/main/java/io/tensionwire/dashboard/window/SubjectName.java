package io.tensionwire.dashboard.window;

import java.util.Set;

/** Reads subjects of the tension index: an actor ({@code UKR}), or a pair ({@code RUS>UKR}, {@code RUS/UKR}). */
public final class SubjectName {
    private SubjectName() {}

    /** Returns the actors: one, or the two of a pair. */
    public static Set<String> actors(String subject) {
        int between = between(subject);
        if (between < 0) {
            return Set.of(subject);
        }
        String a = subject.substring(0, between);
        String b = subject.substring(between + 1);
        return a.equals(b) ? Set.of(a) : Set.of(a, b);
    }

    /** Returns the pair in the order of the alphabet, whatever its direction: {@code RUS/UKR}; empty for an actor. */
    public static Set<String> pairs(String subject) {
        int between = between(subject);
        return between < 0 ? Set.of() : Set.of(pair(subject.substring(0, between), subject.substring(between + 1)));
    }

    /** Returns the pair of two actors in the order of the alphabet. */
    public static String pair(String a, String b) {
        return a.compareTo(b) <= 0 ? a + '/' + b : b + '/' + a;
    }

    private static int between(String subject) {
        int slash = subject.indexOf('/');
        return slash >= 0 ? slash : subject.indexOf('>');
    }
}
