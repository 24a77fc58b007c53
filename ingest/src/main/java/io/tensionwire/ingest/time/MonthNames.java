package io.tensionwire.ingest.time;

import io.tensionwire.ingest.words.WordList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The numbers of months by the first letters of their names, in the languages of {@code month-names.txt}. */
final class MonthNames {
    private static final Map<String, Integer> NUMBERS = numbers();

    private MonthNames() {}

    /** Returns the number, from 1, of the month that begins with the longest known letters; empty if none does. */
    static Optional<Integer> number(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        for (int length = folded.length(); length >= 3; length--) {
            Integer number = NUMBERS.get(folded.substring(0, length));
            if (number != null) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new TreeMap<>();
        for (String line : WordList.of(MonthNames.class, "month-names.txt")) {
            String[] columns = line.split("\\s+");
            numbers.put(columns[0], Integer.valueOf(columns[1]));
        }
        return Map.copyOf(numbers);
    }
}
