package io.tensionwire.enrich.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reports that are made by filling in a form with other facts each time. */
final class FilledForms {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)\\}");
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> PLACES = List.of(
            "Padang", "Izmir", "Quetta", "Lima", "Tromso", "Kharkiv", "Davao", "Arica", "Kumamoto", "Adana", "Mosul");
    private static final List<String> NAMES = List.of(
            "Petrov", "Hidayat", "Moreno", "Okafor", "Lindqvist", "Tanaka", "Bianchi", "Haddad", "Novak", "Reyes");
    private static final List<String> FIRMS = List.of(
            "Nordbank", "Kaltex", "Umbra Mining", "Pelita Energi", "Halvorsen", "Zentra", "Castello", "Ostrava Steel");
    private static final List<String> TEAMS =
            List.of("Kavala", "Bursa", "Malaga", "Torino", "Odense", "Sendai", "Rosario", "Brest");

    private final List<String> forms;

    FilledForms() {
        try (InputStream file = FilledForms.class.getResourceAsStream("templates.txt")) {
            forms = Stream.of(new String(file.readAllBytes(), UTF_8)
                            .replaceAll("(?m)^#.*\\n", "")
                            .split("(?m)^---\\n"))
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int count() {
        return forms.size();
    }

    /** Returns facts at random for a form. */
    List<String> facts(int form, Random random) {
        return SLOT.matcher(forms.get(form))
                .results()
                .map(slot -> fact(slot.group(1), random))
                .toList();
    }

    /** Returns the facts of another day: of the old ones this share is still true. */
    List<String> later(int form, List<String> facts, double still, Random random) {
        List<String> fresh = facts(form, random);
        return IntStream.range(0, facts.size())
                .mapToObj(i -> random.nextDouble() < still ? facts.get(i) : fresh.get(i))
                .toList();
    }

    /** Returns a form filled with facts. */
    String filled(int form, List<String> facts) {
        Iterator<String> next = facts.iterator();
        return SLOT.matcher(forms.get(form)).replaceAll(slot -> next.next());
    }

    private static String fact(String slot, Random random) {
        return switch (slot) {
            case "n" -> Integer.toString(2 + random.nextInt(900));
            case "d" -> random.nextInt(90) + "." + random.nextInt(10);
            case "day" -> any(DAYS, random);
            case "place" -> any(PLACES, random);
            case "name" -> any(NAMES, random);
            case "firm" -> any(FIRMS, random);
            case "team" -> any(TEAMS, random);
            default -> throw new IllegalArgumentException("no facts for {" + slot + "}");
        };
    }

    private static String any(List<String> facts, Random random) {
        return facts.get(random.nextInt(facts.size()));
    }
}
