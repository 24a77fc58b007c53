package io.tensionwire.contract;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Stories of every field or few, whose texts hold whatever a text can hold. A story is a function of its seed. */
record RandomStories(SplittableRandom random) {
    private static final List<String> STRETCHES = List.of(
            "",
            " ",
            "The minister said",
            "\n\n",
            "\"",
            "\\",
            "\t\b\f\r",
            "\u0000\u001F\u007F\u0080",
            "\u00E9\u00DF",
            "?",
            "\u043C\u0438\u0440",
            "\u5916\u4EA4\u90E8",
            "\u2028\uFFFD\uFEFF",
            "\uD83D\uDE80",
            "\uD800\uDC00\uDBFF\uDFFF",
            "a/b</c>",
            "\\u0041");
    /** Halves of surrogate pairs, which only Jackson writes. */
    private static final List<String> HALVES = List.of("\uD83D", "\uDE80", "\uDE80\uD83D");

    static Story of(long seed) {
        return new RandomStories(new SplittableRandom(seed)).story();
    }

    private Story story() {
        return Story.builder("wire:" + random.nextLong() + maybe(""))
                .version(maybe("7"))
                .versionCreated(instant())
                .firstCreated(instant())
                .status(any(List.of(StoryStatus.values())))
                .source(text())
                .provider(text())
                .language(text())
                .headline(text())
                .byline(text())
                .dateline(text())
                .body(text())
                .slugline(text())
                .urgency(random.nextBoolean() ? null : random.nextInt())
                .embargoedUntil(instant())
                .link(text())
                .corrects(text())
                .subjects(some().map(i -> new Subject(text(), text(), text())).toList())
                .signals(some().map(i -> String.valueOf(text())).toList())
                .repairs(some().map(i -> String.valueOf(text())).toList())
                .contentHash(text())
                .build();
    }

    private Stream<Integer> some() {
        return IntStream.range(0, random.nextInt(4)).boxed();
    }

    private String maybe(String otherwise) {
        String text = text();
        return text == null ? otherwise : text;
    }

    private String text() {
        if (random.nextInt(3) == 0) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(random.nextInt(200) == 0 ? any(HALVES) : any(STRETCHES));
        }
        return text.toString();
    }

    private Instant instant() {
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> Instant.ofEpochSecond(random.nextLong(2_000_000_000));
            case 2 -> Instant.ofEpochMilli(random.nextLong(2_000_000_000_000L));
            case 3 -> Instant.ofEpochSecond(random.nextLong(2_000_000_000), random.nextInt(1_000_000) * 1000L);
            default ->
                Instant.ofEpochSecond(
                        random.nextLong(-100_000_000_000L, 300_000_000_000L), random.nextInt(1_000_000_000));
        };
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
