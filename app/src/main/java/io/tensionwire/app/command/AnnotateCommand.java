package io.tensionwire.app.command;

import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Json;
import io.tensionwire.contract.Story;
import io.tensionwire.enrich.annotate.Annotator;
import io.tensionwire.enrich.annotate.Lexicon;
import io.tensionwire.ingest.KnownFormats;
import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.format.WireFormats;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tensionwire annotate}: the pure function of the topology, without Kafka. */
@Command(
        name = "annotate",
        description = {
            "Annotate stories without Kafka: one enriched story as JSON a line, in the order of the input.",
            "A story that cannot be read is told on standard error, the rest goes on, and the exit code is 1."
        })
final class AnnotateCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";
    private static final int CHECK_EVERY = 256;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = {
                "stories as JSON lines, any fields of a Story (id and body suffice), or any other wire format;",
                "- is standard input"
            })
    private List<String> files;

    @Option(names = "--format", paramLabel = "NAME", description = "the wire format; told from the content by default")
    private String format;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "source of stories that name none (${DEFAULT-VALUE})")
    private String source = "desk";

    private final Json<EnrichedStory> json = Json.of(EnrichedStory.class);
    private int refused;
    private long written;

    @Override
    public Integer call() throws IOException {
        Annotator annotator = new Annotator(Lexicon.load());
        WireFormats formats = formats();
        OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
        for (String file : files) {
            annotate(file, formats, annotator, out);
        }
        out.flush();
        return refused == 0 ? ExitCode.OK : ExitCode.FAILED;
    }

    private WireFormats formats() {
        try {
            return format == null ? KnownFormats.all() : KnownFormats.all().only(format);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private void annotate(String file, WireFormats formats, Annotator annotator, OutputStream out) throws IOException {
        ItemHints hints = new ItemHints(new Provenance(source), file, null, null);
        try (InputStream in = open(file);
                Readings readings = formats.read(in, hints, Progress.START)) {
            for (Optional<Reading> next = readings.next(); next.isPresent(); next = readings.next()) {
                if (next.get() instanceof Reading.Read read) {
                    annotate(file, read, annotator, out);
                } else if (next.get() instanceof Reading.Refused bad) {
                    refuse(file, bad.cause());
                }
            }
        } catch (NoSuchFileException e) {
            refuse(file, "there is no such file");
        }
    }

    /** A fault in annotation costs its story only, as it does in the stream. */
    private void annotate(String file, Reading.Read read, Annotator annotator, OutputStream out) throws IOException {
        Annotations annotations;
        try {
            annotations = annotator.annotate(read.story());
        } catch (RuntimeException e) {
            refuse(file, "line " + read.line() + " could not be annotated: " + e);
            return;
        }
        write(read.story(), annotations, out);
    }

    private void write(Story story, Annotations annotations, OutputStream out) throws IOException {
        out.write(json.write(EnrichedStory.alone(story, 1, annotations)));
        out.write('\n');
        // The reader at the other end of a pipe may have gone away; a print stream tells so only when asked.
        if (++written % CHECK_EVERY == 0 && System.out.checkError()) {
            throw new IOException("nobody reads the output any more");
        }
    }

    private void refuse(String file, String cause) {
        refused++;
        PrintWriter err = spec.commandLine().getErr();
        err.println("tensionwire: " + (STANDARD_INPUT.equals(file) ? "standard input" : file) + ": " + cause);
    }

    private static InputStream open(String file) throws IOException {
        return STANDARD_INPUT.equals(file) ? System.in : Files.newInputStream(Path.of(file));
    }
}
