package io.tensionwire.enrich.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.PairTension;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.Tension;
import io.tensionwire.enrich.annotate.Annotator;
import io.tensionwire.enrich.annotate.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whole stories, tense and peaceful ones and such as have nothing to do with tension, against what a reader expects. */
class WholeStoriesTest {
    /** Two Koreas in one breath, "North and South Korea", are read as one. */
    private static final int KNOWN_TO_DIFFER = 1;

    private static final Annotator ANNOTATOR = new Annotator(Lexicon.load());

    /** A story with the direction, the band of the level and the main pair that a reader expects. */
    private record Expected(Story story, String direction, double least, double most, String pair) {
        static Expected read(String text) {
            String[] parts = text.split("\n\n", 2);
            String[] expect = field(parts[0], "expect").split(" ");
            String[] band = expect[1].split("-");
            int dateline = parts[1].indexOf(" - ");
            Story story = Story.builder("test:" + field(parts[0], "id"))
                    .language("en")
                    .versionCreated(Instant.parse("2025-03-14T12:00:00Z"))
                    .headline(field(parts[0], "headline"))
                    .dateline(parts[1].substring(0, dateline).strip())
                    .body(parts[1].substring(dateline + 3).strip())
                    .build();
            return new Expected(story, expect[0], Double.parseDouble(band[0]), Double.parseDouble(band[1]), expect[2]);
        }

        private static String field(String head, String name) {
            return head.lines()
                    .filter(line -> line.startsWith(name + ": "))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return story.id();
        }
    }

    static List<Expected> stories() throws IOException {
        try (InputStream in = Objects.requireNonNull(WholeStoriesTest.class.getResourceAsStream("whole-stories.txt"))) {
            String text = new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining("\n"));
            return Stream.of(text.split("\n---\n")).map(Expected::read).toList();
        }
    }

    @Test
    void thereAreAsManyAsAnHourOfAWireBrings() throws IOException {
        assertThat(stories()).hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void theTensionIsWhatAReaderExpects() throws IOException {
        List<String> wrong = stories().stream()
                .map(WholeStoriesTest::difference)
                .flatMap(Optional::stream)
                .toList();

        assertThat(wrong).hasSizeLessThanOrEqualTo(KNOWN_TO_DIFFER);
    }

    private static Optional<String> difference(Expected expected) {
        Tension tension = ANNOTATOR.annotate(expected.story()).tension();
        boolean direction =
                expected.direction().equals("any") || expected.direction().equals(direction(tension));
        boolean level = tension.level() >= expected.least() && tension.level() <= expected.most();
        boolean pair = expected.pair().equals("-")
                || (!tension.pairs().isEmpty()
                        && codes(tension.pairs().get(0))
                                .equals(new TreeSet<>(
                                        Arrays.asList(expected.pair().split("/")))));
        return direction && level && pair ? Optional.empty() : Optional.of(expected + ": " + tension);
    }

    private static String direction(Tension tension) {
        return tension.direction() > 0 ? "rising" : tension.direction() < 0 ? "falling" : "none";
    }

    private static Set<String> codes(PairTension pair) {
        return new TreeSet<>(Set.of(pair.a(), pair.b()));
    }
}
