package io.tensionwire.bench;

import io.tensionwire.contract.Story;
import io.tensionwire.enrich.entity.EntityTagger;
import io.tensionwire.enrich.entity.FoundEntities;
import io.tensionwire.enrich.entity.Gazetteer;
import io.tensionwire.enrich.lexicon.LexiconFiles;
import io.tensionwire.enrich.text.TokenizedText;
import io.tensionwire.enrich.text.Tokenizer;
import java.util.ArrayList;
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

/**
 * Short stories of about 0.9 KB in which the tagger finds who and what is named in a second, on one thread, with the splitting
 * into words and without the search for indicators; run by {@code bench/jmh Entity}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class EntityBenchmark {
    private static final long SEED = 1;
    /** More than fit into the caches near the processor, and a power of two. */
    private static final int STORIES = 1 << 12;

    private final EntityTagger tagger = new EntityTagger(Gazetteer.compile(LexiconFiles.onClassPath(Gazetteer.FILES)));
    private final List<Story> stories =
            new StoryGenerator(Phrasebook.load(), SEED, StoryGenerator.SHORT_BODY).stories(STORIES);
    private int next;

    /** Tags the next story; one operation is one story. */
    @Benchmark
    public FoundEntities tag() {
        Story story = stories.get(next++ & (STORIES - 1));
        List<TokenizedText> fields = new ArrayList<>(3);
        add("headline", story.headline(), fields);
        add("dateline", story.dateline(), fields);
        add("body", story.body(), fields);
        return tagger.tag(story, fields);
    }

    private static void add(String field, String text, List<TokenizedText> fields) {
        if (text != null && !text.isEmpty()) {
            fields.add(Tokenizer.tokenize(field, text));
        }
    }
}
