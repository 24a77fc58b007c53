package io.tensionwire.bench;

import io.tensionwire.ingest.KnownFormats;
import io.tensionwire.ingest.format.HeldBytes;
import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.format.WireFormat;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Stories with bodies of 2.6 KB that each wire format reads in a second, on one thread; run by {@code bench/jmh}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class WireFormatBenchmark {
    private static final int DOCUMENTS = 1 << 10;

    /** The form that stories are read from. */
    @Param
    WireDocument document;

    private final byte[][] documents = new byte[DOCUMENTS][];
    private WireFormat format;
    private ItemHints hints;
    private int next;

    /** Writes the documents down before the clock starts. */
    @Setup
    public void write() {
        StoryGenerator generator = new StoryGenerator(Phrasebook.load(), 1, StoryGenerator.USUAL_BODY);
        for (int i = 0; i < DOCUMENTS; i++) {
            documents[i] = document.of(generator.story(i));
        }
        format = KnownFormats.all().named(document.format());
        hints = new ItemHints(new Provenance("bench"), "item", null, Instant.parse("2026-06-01T00:00:00Z"));
    }

    /** Reads the next document; one operation is one story. */
    @Benchmark
    public Optional<Reading> read() throws IOException {
        byte[] bytes = documents[next++ & (DOCUMENTS - 1)];
        try (Readings readings = format.read(new HeldBytes(bytes), hints, Progress.START)) {
            return readings.next();
        }
    }
}
