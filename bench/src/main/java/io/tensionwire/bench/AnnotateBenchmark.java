package io.tensionwire.bench;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.Story;
import io.tensionwire.enrich.annotate.Annotator;
import io.tensionwire.enrich.annotate.Lexicon;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Short stories of about 0.9 KB that the annotator takes in a second, on one thread; run by {@code bench/jmh}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class AnnotateBenchmark {
    private static final long SEED = 1;
    /** More than fit into the caches near the processor, and a power of two. */
    private static final int STORIES = 1 << 12;

    private final Annotator annotator = new Annotator(Lexicon.load());
    private final List<Story> stories =
            new StoryGenerator(Phrasebook.load(), SEED, StoryGenerator.SHORT_BODY).stories(STORIES);
    private int next;

    /** Annotates the next story; one operation is one story. */
    @Benchmark
    public Annotations annotate() {
        return annotator.annotate(stories.get(next++ & (STORIES - 1)));
    }
}
