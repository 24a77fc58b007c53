package io.tensionwire.bench;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.Story;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How fast the annotator is by itself, without Kafka and JSON.
 *
 * @param storiesPerSecond stories annotated in a second
 * @param countries countries found, on average, in a story
 * @param indicators indicators found, on average, in a story: zero would mean that nothing was measured
 */
record AnnotatorAlone(double storiesPerSecond, double countries, double indicators) {
    private static final double NANOS = 1e9;

    /**
     * Annotates these stories, once to warm up and then once a round; returns a figure for each round.
     *
     * @param threads how many annotate at the same time, each of them all of the stories; the figure is that of all together
     */
    static List<AnnotatorAlone> measure(
            Function<Story, Annotations> annotator, List<Story> stories, int rounds, int threads) {
        once(annotator, stories);
        return IntStream.range(0, rounds)
                .mapToObj(round -> together(annotator, stories, threads))
                .toList();
    }

    private static AnnotatorAlone together(Function<Story, Annotations> annotator, List<Story> stories, int threads) {
        List<CompletableFuture<AnnotatorAlone>> all = IntStream.range(0, threads)
                .mapToObj(
                        thread -> CompletableFuture.supplyAsync(() -> once(annotator, stories), AnnotatorAlone::start))
                .toList();
        List<AnnotatorAlone> each = all.stream().map(CompletableFuture::join).toList();
        double sum = each.stream().mapToDouble(AnnotatorAlone::storiesPerSecond).sum();
        return new AnnotatorAlone(sum, each.get(0).countries(), each.get(0).indicators());
    }

    private static void start(Runnable task) {
        new Thread(task, "annotator").start();
    }

    private static AnnotatorAlone once(Function<Story, Annotations> annotator, List<Story> stories) {
        long countries = 0;
        long indicators = 0;
        long start = System.nanoTime();
        for (Story story : stories) {
            Annotations annotations = annotator.apply(story);
            countries += annotations.countries().size();
            indicators += annotations.indicators().size();
        }
        double seconds = (System.nanoTime() - start) / NANOS;
        double count = stories.size();
        return new AnnotatorAlone(count / seconds, countries / count, indicators / count);
    }
}
