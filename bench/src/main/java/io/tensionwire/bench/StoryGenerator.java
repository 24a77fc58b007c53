package io.tensionwire.bench;

import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Makes up stories that name countries, leaders and acts. A story is a function of the seed and its number alone. Thread-safe.
 */
final class StoryGenerator {
    /** Length of a body, in characters, that makes a story of about 3 KB as JSON. */
    static final int USUAL_BODY = 2600;
    /** Length of a body, in characters, that makes a story of about 0.9 KB as JSON. */
    static final int SHORT_BODY = 400;

    private static final String ID_PREFIX = "bench:";
    private static final Instant FIRST_CREATED = Instant.parse("2026-01-05T06:00:00Z");
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final Pattern PLACE = Pattern.compile("\\{(?:([abc])\\.(\\w+)|(\\w+))\\}");
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    private final Phrasebook phrasebook;
    private final long seed;
    private final int bodyLength;
    private final Instant first;
    private final Duration apart;

    /**
     * A generator of stories that come one a second.
     *
     * @param bodyLength how many characters a body has at least; it ends with the sentence that reaches this
     */
    StoryGenerator(Phrasebook phrasebook, long seed, int bodyLength) {
        this(phrasebook, seed, bodyLength, FIRST_CREATED, Duration.ofSeconds(1));
    }

    /**
     * A generator.
     *
     * @param bodyLength how many characters a body has at least; it ends with the sentence that reaches this
     * @param first when the first story comes
     * @param apart how much later than the one before a story comes
     */
    StoryGenerator(Phrasebook phrasebook, long seed, int bodyLength, Instant first, Duration apart) {
        this.phrasebook = phrasebook;
        this.seed = seed;
        this.bodyLength = bodyLength;
        this.first = first;
        this.apart = apart;
    }

    /** Returns the stories 0 to count - 1. */
    List<Story> stories(int count) {
        return IntStream.range(0, count).mapToObj(this::story).toList();
    }

    /** Returns the story of this number; its id is told back by {@link #number}. */
    Story story(int number) {
        return draft(id(number), number).hashed();
    }

    /** Returns when the story of this number comes. */
    Instant time(int number) {
        return first.plus(apart.multipliedBy(number));
    }

    /** Returns the story of this number under an id, for changes. */
    StoryBuilder draft(String id, int number) {
        SplittableRandom random = new SplittableRandom(seed + number * MIX);
        List<Actor> cast = cast(random);
        Instant created = time(number);
        return Story.builder(id)
                .version("1")
                .versionCreated(created)
                .firstCreated(created)
                .source("bench")
                .provider("Bench Wire")
                .language("en")
                .headline(filled(any(phrasebook.headlines(), random), cast, random))
                .dateline(cast.get(0).placeline() + ", Jan 5 (Bench Wire)")
                .body(body(cast, random))
                .slugline("BENCH-" + number)
                .urgency(1 + random.nextInt(8));
    }

    /** Returns the id of the story of this number. */
    static String id(int number) {
        return ID_PREFIX + number;
    }

    /** Returns the number of the story that has this id. */
    static int number(String id) {
        return Integer.parseInt(id, ID_PREFIX.length(), id.length(), 10);
    }

    private List<Actor> cast(SplittableRandom random) {
        List<Actor> free = new ArrayList<>(phrasebook.actors());
        return List.of(drawn(free, random), drawn(free, random), drawn(free, random));
    }

    private static Actor drawn(List<Actor> free, SplittableRandom random) {
        return free.remove(random.nextInt(free.size()));
    }

    private String body(List<Actor> cast, SplittableRandom random) {
        StringBuilder body = new StringBuilder(bodyLength + 200);
        for (int sentence = 0; body.length() < bodyLength; sentence++) {
            if (sentence > 0) {
                body.append(sentence % 2 == 0 ? "\n\n" : " ");
            }
            body.append(filled(any(phrasebook.sentences(), random), cast, random));
        }
        return body.toString();
    }

    private static String filled(String template, List<Actor> cast, SplittableRandom random) {
        return PLACE.matcher(template).replaceAll(place -> filling(place, cast, random));
    }

    private static String filling(MatchResult place, List<Actor> cast, SplittableRandom random) {
        if (place.group(1) != null) {
            return cast.get(place.group(1).charAt(0) - 'a').named(place.group(2));
        }
        return switch (place.group(3)) {
            case "n" -> Integer.toString(random.nextInt(2, 99));
            case "day" -> any(DAYS, random);
            case "year" -> Integer.toString(random.nextInt(1965, 2020));
            default -> throw new IllegalArgumentException("nothing to put for " + place.group());
        };
    }

    private static String any(List<String> texts, SplittableRandom random) {
        return texts.get(random.nextInt(texts.size()));
    }
}
