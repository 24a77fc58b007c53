package io.tensionwire.app.command;

import io.tensionwire.contract.Story;
import io.tensionwire.ingest.KnownFormats;
import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.format.WireFormats;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The stories that a command without Kafka is given: files by name, or standard input, in any wire format. */
final class StoryFiles {
    private static final String STANDARD_INPUT = "-";

    /** Takes the stories one by one. */
    interface Reader {
        /** Takes a story. */
        void read(Story story) throws IOException;
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = {
                "stories as JSON lines, any fields of a Story (id and body suffice), or any other wire format;",
                "- is standard input"
            })
    private List<String> files;

    @Option(
            names = "--input-format",
            paramLabel = "NAME",
            description = "the wire format of the files; told from the content by default")
    private String format;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "source of stories that name none (${DEFAULT-VALUE})")
    private String source = "desk";

    private int refused;

    /**
     * Reads all stories, in the order of the input. What cannot be read, or makes the reader fail, is told on standard error, and
     * the rest goes on.
     *
     * @return how many stories were refused
     */
    int read(Reader reader) throws IOException {
        WireFormats formats = formats();
        for (String file : files) {
            read(file, formats, reader);
        }
        return refused;
    }

    /** Names the wire format, where no flag of its own did. */
    void readAs(String wireFormat) {
        format = format == null ? wireFormat : format;
    }

    private WireFormats formats() {
        try {
            return format == null ? KnownFormats.all() : KnownFormats.all().only(format);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private void read(String file, WireFormats formats, Reader reader) throws IOException {
        ItemHints hints = new ItemHints(new Provenance(source), file, null, null);
        try (InputStream in = open(file);
                Readings readings = formats.read(in, hints, Progress.START)) {
            for (Optional<Reading> next = readings.next(); next.isPresent(); next = readings.next()) {
                if (next.get() instanceof Reading.Read read) {
                    read(file, read, reader);
                } else if (next.get() instanceof Reading.Refused bad) {
                    refuse(file, bad.cause());
                }
            }
        } catch (NoSuchFileException e) {
            refuse(file, "there is no such file");
        }
    }

    /** A fault in annotation costs its story only, as it does in the stream. */
    private void read(String file, Reading.Read read, Reader reader) throws IOException {
        try {
            reader.read(read.story());
        } catch (RuntimeException e) {
            refuse(file, "line " + read.line() + " could not be annotated: " + e);
        }
    }

    private void refuse(String file, String cause) {
        refused++;
        spec.commandLine()
                .getErr()
                .println("tensionwire: " + (STANDARD_INPUT.equals(file) ? "standard input" : file) + ": " + cause);
    }

    private static InputStream open(String file) throws IOException {
        return STANDARD_INPUT.equals(file) ? System.in : Files.newInputStream(Path.of(file));
    }
}
