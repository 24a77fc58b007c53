package io.tensionwire.ingest.teletype;

import io.tensionwire.ingest.format.Notice;
import io.tensionwire.ingest.words.WordList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises messages that are no stories by their slug or headline; by {@code service-messages.txt}. */
final class ServiceMessages {
    private static final int LONGEST = 200;

    private record Shape(Notice kind, Pattern pattern) {}

    private static final List<Shape> SHAPES = WordList.of(ServiceMessages.class, "service-messages.txt").stream()
            .map(line -> {
                int space = line.indexOf(' ');
                return new Shape(
                        Notice.valueOf(line.substring(0, space).toUpperCase(Locale.ROOT)),
                        Pattern.compile(line.substring(space + 1)));
            })
            .toList();

    private ServiceMessages() {}

    /** Returns what a message with this slug or headline is; empty if it is a story. */
    static Optional<Notice> kind(String line) {
        if (line == null || line.length() > LONGEST) {
            return Optional.empty();
        }
        String text = line.strip();
        return SHAPES.stream()
                .filter(shape -> shape.pattern().matcher(text).matches())
                .map(Shape::kind)
                .findFirst();
    }
}
