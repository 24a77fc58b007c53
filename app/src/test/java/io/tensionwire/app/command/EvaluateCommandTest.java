package io.tensionwire.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.app.failure.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the shell is told of labelled texts. */
class EvaluateCommandTest {
    @TempDir
    Path folder;

    @Test
    void figuresComeFirstAndTheDisagreementsAskedForBehindThem() throws IOException {
        Path gold = Files.writeString(folder.resolve("gold.jsonl"), """
                {"id":"a","text":"Norway and Peru.","countries":["NOR","PER"]}
                {"id":"b","text":"It rains.","countries":["CHL"]}
                {"id":"c","text":"It snows.","countries":["CHL"]}
                """);
        StringWriter out = new StringWriter();
        CommandLine command = new CommandLine(new EvaluateCommand()).setOut(new PrintWriter(out));

        assertThat(command.execute(gold.toString(), "--errors", "1")).isEqualTo(ExitCode.OK);
        assertThat(out.toString().lines())
                .containsExactly(
                        "countries n=3 precision=1.000 recall=0.500 F1=0.667 exact=0.333",
                        "b\tcountries\t[[CHL]]\t[]\t");
    }

    @Test
    void goldThatCannotBeUsedIsAFailure() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.jsonl"), "{\"id\":\"a\"}\n");
        Path latin = Files.write(folder.resolve("latin.jsonl"), new byte[] {'{', (byte) 0xe9, '}'});

        assertThat(TensionwireCommand.run("evaluate", bad.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(TensionwireCommand.run("evaluate", latin.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(TensionwireCommand.run("evaluate", folder.resolve("absent").toString()))
                .isEqualTo(ExitCode.FAILED);
        assertThat(TensionwireCommand.run("evaluate")).isEqualTo(ExitCode.USAGE);
    }
}
