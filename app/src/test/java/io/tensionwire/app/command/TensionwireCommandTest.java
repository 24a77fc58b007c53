package io.tensionwire.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tensionwire.app.config.Configuration;
import io.tensionwire.app.config.ConfigurationException;
import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.app.wiring.Wiring;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the shell is told when something is wrong. */
class TensionwireCommandTest {
    @TempDir
    Path folder;

    @Test
    void aWordThatIsNoCommandIsAUsageError() {
        assertThat(TensionwireCommand.run("demonstrate")).isEqualTo(ExitCode.USAGE);
        assertThat(TensionwireCommand.run(new String[0])).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void helpAndVersionAreOk() {
        assertThat(TensionwireCommand.run("--help")).isEqualTo(ExitCode.OK);
        assertThat(TensionwireCommand.run("--version")).isEqualTo(ExitCode.OK);
    }

    @Test
    void anUnknownSettingIsAConfigurationError() {
        assertThat(TensionwireCommand.run("status", "--set", "topic.prefix=x.")).isEqualTo(ExitCode.CONFIGURATION);
    }

    @Test
    void aBadPrefixIsAConfigurationError() {
        assertThat(TensionwireCommand.run("ingest", "--set", "topics.prefix=no dot", "-"))
                .isEqualTo(ExitCode.CONFIGURATION);
    }

    @Test
    void ingestWithoutAnythingToIngestIsAUsageError() {
        assertThat(TensionwireCommand.run("ingest")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void pruningTakesAMonthOrANumberOfMonthsAndNothingElse() {
        assertThat(TensionwireCommand.run("sink", "prune")).isEqualTo(ExitCode.USAGE);
        assertThat(TensionwireCommand.run("sink", "prune", "--before", "March")).isEqualTo(ExitCode.USAGE);
        assertThat(TensionwireCommand.run("sink", "prune", "--keep", "-1")).isEqualTo(ExitCode.USAGE);
        assertThat(TensionwireCommand.run("sink", "prune", "--keep", "1", "--before", "2026-03"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(TensionwireCommand.run("sink", "prune", "--keep", "1", "--of", "readers"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(TensionwireCommand.run("sink", "prune", "--keep", "1", "--elasticsearch", "http://127.0.0.1:9"))
                .isEqualTo(ExitCode.ELASTICSEARCH_UNREACHABLE);
    }

    @Test
    void aLanguageThatElasticsearchDoesNotKnowIsAConfigurationError() {
        Wiring wiring = new Wiring(Configuration.read(null, Map.of(), Map.of("sink.languages", "en, xx")));

        assertThatThrownBy(() -> wiring.sink(null))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("\"xx\"")
                .hasMessageContaining("de");
    }

    @Test
    void aCheckOfTheLexiconTellsWhetherItCanBeUsedAndWhetherAllOfItHasAnEffect() throws IOException {
        assertThat(TensionwireCommand.run("lexicon", "check")).isEqualTo(ExitCode.OK);

        Path waters = folder.resolve("waters.tsv");
        Files.writeString(waters, "-\tsea\tZyx Sea\t-\t1,2\tMoscow\n");
        assertThat(TensionwireCommand.run("lexicon", "check", folder.toString()))
                .isEqualTo(ExitCode.FAILED);
        Files.writeString(waters, "-\tsea\tZyx Sea\tQQQ\t1,2\t-\n");
        assertThat(TensionwireCommand.run("lexicon", "check", folder.toString()))
                .isEqualTo(ExitCode.CONFIGURATION);
        assertThat(TensionwireCommand.run("annotate", "--lexicon", folder.toString(), "-"))
                .isEqualTo(ExitCode.CONFIGURATION);
        assertThat(TensionwireCommand.run("explain", "--lexicon", "no-such-folder", "-"))
                .isEqualTo(ExitCode.CONFIGURATION);
    }

    @Test
    void aSourceThatIsDeclaredWrongIsAConfigurationError() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.yml"), "sources: [{name: a, type: folder, foldr: b}]\n");
        Path absent =
                Files.writeString(folder.resolve("absent.yml"), "sources: [{name: a, type: folder, folder: b}]\n");

        assertThat(TensionwireCommand.run("ingest", "--sources", wrong.toString()))
                .isEqualTo(ExitCode.CONFIGURATION);
        assertThat(TensionwireCommand.run("ingest", "--check", "--sources", absent.toString()))
                .isEqualTo(ExitCode.CONFIGURATION);
    }

    @Test
    void sourcesThatAreWellPassTheCheck() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), "{\"id\":\"a:1\"}\n");
        Path file =
                Files.writeString(folder.resolve("sources.yml"), "sources: [{name: a, type: files, files: a.jsonl}]\n");

        assertThat(TensionwireCommand.run("ingest", "--check", "--sources", file.toString()))
                .isEqualTo(ExitCode.OK);
    }

    @Test
    void flagsThatDoNotGoTogetherAreAUsageError() {
        assertThat(TensionwireCommand.run("ingest", "--check")).isEqualTo(ExitCode.USAGE);
        assertThat(TensionwireCommand.run("ingest", "--from-rejected", "a.txt")).isEqualTo(ExitCode.USAGE);
        assertThat(TensionwireCommand.run("ingest", "--since", "2026-05-04", "a.txt"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(TensionwireCommand.run("ingest", "--from-rejected", "--since", "yesterday"))
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void theDemoOnATakenPortFailsAtOnce() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(TensionwireCommand.run("demo", "--once", "--kafka-port", port, "--state", folder.toString()))
                    .isEqualTo(ExitCode.FAILED);
        }
    }

    @Test
    void annotateGoesOnAfterALineThatCannotBeReadAndTellsSo() throws IOException {
        Path lines = Files.writeString(
                folder.resolve("wire.jsonl"), "{\"id\":\"a:1\",\"body\":\"Text.\"}\nno json\n{\"id\":\"a:2\"}\n");

        assertThat(outputOf(ExitCode.FAILED, "annotate", lines.toString()).lines())
                .satisfiesExactly(first -> assertThat(first).startsWith("{\"id\":\"a:1\""), second -> assertThat(second)
                        .startsWith("{\"id\":\"a:2\""));
    }

    @Test
    void annotateWritesNinjsOfBothVersions() throws IOException {
        Path story =
                Files.writeString(folder.resolve("story.jsonl"), "{\"id\":\"a:1\",\"body\":\"Norway met Sweden.\"}\n");

        assertThat(outputOf(ExitCode.OK, "annotate", "--format", "ninjs", story.toString()))
                .contains("\"version\":\"3.0\"", "\"pubStatus\":\"usable\"", "http://www.wikidata.org/entity/Q20");
        assertThat(outputOf(ExitCode.OK, "annotate", "--format", "ninjs-2.1", story.toString()))
                .contains("\"version\":\"2.1\"", "\"pubstatus\":\"usable\"", "http://www.wikidata.org/entity/Q20");
    }

    @Test
    void annotateTakesAnotherWireFormatAsThatOfItsInput() throws IOException {
        Path story = Files.writeString(folder.resolve("story.jsonl"), "{\"id\":\"a:1\",\"body\":\"Text.\"}\n");

        String read = outputOf(ExitCode.OK, "annotate", "--format", "plain-text", story.toString());
        assertThat(read).startsWith("{\"id\":\"desk:story\"");
        assertThat(outputOf(ExitCode.OK, "annotate", "--input-format", "plain-text", story.toString()))
                .isEqualTo(read);
        assertThat(TensionwireCommand.run("annotate", "--format", "nonsense", story.toString()))
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void tailInAFormThatThereIsNotIsAUsageError() {
        assertThat(TensionwireCommand.run("tail", "--format", "nonsense")).isEqualTo(ExitCode.USAGE);
    }

    private static String outputOf(int exitCode, String... command) {
        PrintStream terminal = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, UTF_8));
            assertThat(TensionwireCommand.run(command)).isEqualTo(exitCode);
        } finally {
            System.setOut(terminal);
        }
        return out.toString(UTF_8);
    }
}
