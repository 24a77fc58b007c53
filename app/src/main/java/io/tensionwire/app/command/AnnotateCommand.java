package io.tensionwire.app.command;

import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Story;
import io.tensionwire.enrich.annotate.Annotator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = {
                "what is written: json, ninjs (3.0), ninjs-2.1 or ninjs-3.0 (${DEFAULT-VALUE});",
                "the name of any other wire format is taken as --input-format"
            })
    private String format = StoryForm.JSON;

    private long written;

    @Override
    public Integer call() throws IOException {
        Optional<StoryForm> named = StoryForm.of(format);
        if (named.isEmpty()) {
            stories.readAs(format);
        }
        StoryForm form = named.or(() -> StoryForm.of(StoryForm.JSON)).orElseThrow();
        Annotator annotator = new Annotator(lexicon.lexicon());
        OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
        int refused = stories.read(story -> write(story, annotator, form, out));
        out.flush();
        return refused == 0 ? ExitCode.OK : ExitCode.FAILED;
    }

    private void write(Story story, Annotator annotator, StoryForm form, OutputStream out) throws IOException {
        out.write(form.bytes(EnrichedStory.alone(story, 1, annotator.annotate(story))));
        out.write('\n');
        // The reader at the other end of a pipe may have gone away; a print stream tells so only when asked.
        if (++written % CHECK_EVERY == 0 && System.out.checkError()) {
            throw new IOException("nobody reads the output any more");
        }
    }
}
