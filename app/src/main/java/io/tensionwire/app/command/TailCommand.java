package io.tensionwire.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.app.generation.Generations;
import io.tensionwire.app.generation.PromotedReader;
import io.tensionwire.app.wiring.Wiring;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Json;
import io.tensionwire.contract.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tensionwire tail}. */
@Command(name = "tail", description = "Show enriched stories as they come, one a line.")
final class TailCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions options;

    @Option(names = "--from-beginning", description = "begin with the oldest story, not with the next")
    private boolean fromBeginning;

    @Option(names = "--json", description = "print the records as they are")
    private boolean json;

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "print documents: json (as --json), ninjs (3.0), ninjs-2.1 or ninjs-3.0")
    private String format;

    @Option(names = "--limit", paramLabel = "N", description = "end after N stories")
    private long limit = Long.MAX_VALUE;

    private final Json<EnrichedStory> stories = Json.of(EnrichedStory.class);
    private long shown;

    @Override
    public Integer call() throws Exception {
        StoryForm form = form();
        Wiring wiring = options.wiring();
        KafkaConnection.createTopics(wiring);
        PrintWriter out = spec.commandLine().getOut();
        try (Admin admin = KafkaConnection.open(wiring.configuration());
                PromotedReader reader = new PromotedReader(
                        wiring.configuration().kafka(), new Generations(wiring, admin).book(), Topics::enriched)) {
            if (fromBeginning) {
                reader.seekToBeginning();
            } else {
                reader.seekToEnd();
            }
            while (shown < limit && !out.checkError()) {
                if (reader.poll(record -> show(record, form, out))) {
                    spec.commandLine().getErr().println("tensionwire: reading " + reader.topic() + " from now on");
                }
            }
        }
        return ExitCode.OK;
    }

    /** Returns the form of the documents; null for lines of the table. */
    private StoryForm form() {
        if (format == null) {
            return null;
        }
        return StoryForm.of(format)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--format \"" + format + "\" is not known; there are " + String.join(", ", StoryForm.names())));
    }

    private void show(ConsumerRecord<String, byte[]> record, StoryForm form, PrintWriter out) {
        if (shown == limit) {
            return;
        }
        shown++;
        if (json || StoryForm.JSON.equals(format)) {
            out.println(new String(record.value(), UTF_8));
            return;
        }
        try {
            EnrichedStory story = stories.read(record.value());
            out.println(form == null ? StoryTable.line(story) : form.text(story));
        } catch (IOException e) {
            out.println(record.key() + "  cannot be read: " + e.getMessage());
        }
    }
}
