package io.tensionwire.contract;

import io.tensionwire.contract.StoryEvidence.EvidenceSpan;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Annotations and points of every part or few. Each is a function of its seed. */
record RandomAnnotations(SplittableRandom random) {
    private static final List<String> TEXTS =
            List.of("", "Kyiv", "\"quoted\"", "\u00E9\u5916\uD83D\uDE80", "\uD83D", "a\\b\n", "x:some one");
    private static final double[] NUMBERS = {0, -0.0, 1, -7.25, 0.1, 1e-7, 1e21, 1.0 / 3, Double.NaN, 1e300 * 1e300};

    static EnrichedStory storyOf(long seed) {
        RandomAnnotations random = new RandomAnnotations(new SplittableRandom(seed));
        return new EnrichedStory(
                RandomStories.of(seed),
                random.whole(),
                random.maybe(random::text),
                random.whole(),
                random.whole(),
                random.maybe(random::text),
                random.annotations());
    }

    static TensionPoint pointOf(long seed) {
        RandomAnnotations random = new RandomAnnotations(new SplittableRandom(seed));
        return new TensionPoint(
                random.maybe(random::text),
                random.maybe(() -> Instant.ofEpochSecond(random.whole())),
                random.maybe(random::text),
                random.whole(),
                random.whole(),
                random.whole(),
                random.real(),
                random.real(),
                random.real(),
                random.maybe(random::real),
                random.some(random::evidence));
    }

    private Annotations annotations() {
        return new Annotations(
                some(this::entity),
                some(() -> new CountrySalience(maybe(this::text), real(), whole())),
                maybe(() -> new StoryPlace(maybe(this::text), maybe(this::text), maybe(this::text))),
                maybe(() -> new Location(real(), real())),
                some(this::indicator),
                maybe(() -> new Tension(real(), real(), real(), real(), some(this::pair))),
                maybe(this::text));
    }

    private Entity entity() {
        return new Entity(
                maybe(this::text),
                maybe(() -> any(List.of(EntityType.values()))),
                maybe(this::text),
                maybe(this::text),
                maybe(() -> new Location(real(), real())),
                real(),
                some(() -> new Mention(maybe(this::text), whole(), whole(), maybe(this::text))));
    }

    private Indicator indicator() {
        return new Indicator(
                maybe(() -> any(List.of(Category.values()))),
                maybe(this::text),
                maybe(this::text),
                maybe(() -> any(List.of(Quad.values()))),
                real(),
                maybe(() -> any(List.of(Modality.values()))),
                maybe(this::text),
                some(this::text),
                some(this::text),
                maybe(this::text),
                whole(),
                whole(),
                maybe(this::text),
                maybe(() -> new Span(whole(), whole())),
                random.nextBoolean(),
                maybe(this::text));
    }

    private PairTension pair() {
        return new PairTension(maybe(this::text), maybe(this::text), real(), real());
    }

    private StoryEvidence evidence() {
        return new StoryEvidence(
                maybe(this::text),
                maybe(this::text),
                real(),
                real(),
                some(() -> new EvidenceSpan(
                        maybe(this::text),
                        whole(),
                        whole(),
                        maybe(() -> any(List.of(Category.values()))),
                        maybe(() -> any(List.of(Modality.values()))),
                        real(),
                        maybe(this::text))));
    }

    private String text() {
        return any(TEXTS);
    }

    private int whole() {
        return random.nextInt(-3, 100_000);
    }

    /** Mostly a number; now and then what is none. */
    private double real() {
        return NUMBERS[random.nextInt(20) == 0 ? random.nextInt(NUMBERS.length) : random.nextInt(NUMBERS.length - 2)];
    }

    private <T> T maybe(Supplier<T> value) {
        return random.nextInt(5) == 0 ? null : value.get();
    }

    private <T> List<T> some(Supplier<T> value) {
        return IntStream.range(0, random.nextInt(3)).mapToObj(i -> value.get()).toList();
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
