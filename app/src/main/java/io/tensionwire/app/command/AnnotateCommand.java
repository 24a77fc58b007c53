package io.tensionwire.app.command;

import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Json;
import io.tensionwire.contract.Story;
import io.tensionwire.enrich.annotate.Annotator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tensionwire annotate}: the pure function of the topology, without Kafka. */
@Command(
        name = "annotate",
        description = {
            "Annotate stories without Kafka: one enriched story as JSON a line, in the order of the input.",
            "A story that cannot be read is told on standard error, the rest goes on, and the exit code is 1."
        })
final class AnnotateCommand implements Callable<Integer> {
    private static final int CHECK_EVERY = 256;

    @Mixin
    private StoryFiles stories;

    @Mixin
    private LexiconOption lexicon;

    private final Json<EnrichedStory> json = Json.of(EnrichedStory.class);
    private long written;

    @Override
    public Integer call() throws IOException {
        Annotator annotator = new Annotator(lexicon.lexicon());
        OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
        int refused = stories.read(story -> write(story, annotator, out));
        out.flush();
        return refused == 0 ? ExitCode.OK : ExitCode.FAILED;
    }

    private void write(Story story, Annotator annotator, OutputStream out) throws IOException {
        out.write(json.write(EnrichedStory.alone(story, 1, annotator.annotate(story))));
        out.write('\n');
        // The reader at the other end of a pipe may have gone away; a print stream tells so only when asked.
        if (++written % CHECK_EVERY == 0 && System.out.checkError()) {
            throw new IOException("nobody reads the output any more");
        }
    }
}
