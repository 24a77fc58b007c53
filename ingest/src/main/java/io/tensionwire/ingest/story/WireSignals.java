package io.tensionwire.ingest.story;

import io.tensionwire.ingest.words.WordList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a wire's own marks of a story say in the words of {@link io.tensionwire.contract.Signal}. */
final class WireSignals {
    /** The wire's words, in small letters, by {@code signals.txt}. */
    private static final Map<String, String> WORDS = WordList.of(WireSignals.class, "signals.txt").stream()
            .map(line -> line.split("\\s+"))
            .collect(Collectors.toUnmodifiableMap(columns -> columns[0], columns -> columns[1]));
    /** What headlines begin with, by {@code headline-marks.txt}. */
    private static final List<HeadlineMark> MARKS = WordList.of(WireSignals.class, "headline-marks.txt").stream()
            .map(HeadlineMark::of)
            .toList();

    private record HeadlineMark(Pattern opening, String signal) {
        static HeadlineMark of(String line) {
            int space = line.indexOf(' ');
            return new HeadlineMark(Pattern.compile(line.substring(space + 1).strip()), line.substring(0, space));
        }
    }

    private WireSignals() {}

    /** Returns the known signals first, then the wire's own words. */
    static List<String> of(List<String> wireWords, String headline) {
        Set<String> signals = new LinkedHashSet<>();
        for (String word : wireWords) {
            String known = WORDS.get(word.toLowerCase(Locale.ROOT));
            if (known != null) {
                signals.add(known);
            }
        }
        if (headline != null) {
            MARKS.stream()
                    .filter(mark -> mark.opening().matcher(headline).lookingAt())
                    .forEach(mark -> signals.add(mark.signal()));
        }
        signals.addAll(wireWords);
        return List.copyOf(signals);
    }
}
