package io.tensionwire.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.app.failure.CommandFailure;
import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.enrich.annotate.Annotator;
import io.tensionwire.enrich.evaluation.Disagreement;
import io.tensionwire.enrich.evaluation.Evaluation;
import io.tensionwire.enrich.evaluation.Gold;
import io.tensionwire.enrich.evaluation.GoldException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tensionwire evaluate}: measures the rules on labelled texts. */
@Command(
        name = "evaluate",
        description = {
            "Score labelled texts: one JSON object a line with id, text, and any of events, entities, countries, labels.",
            "What is labelled decides which figures are printed."
        })
final class EvaluateCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "GOLD", description = "the labelled texts; - is standard input")
    private String file;

    @Option(
            names = "--errors",
            paramLabel = "N",
            description = "list the first N disagreements too: id, figure, gold, found, rule, parted by tabs")
    private int errors;

    @Mixin
    private LexiconOption lexicon;

    @Override
    public Integer call() throws IOException {
        Evaluation evaluation = Evaluation.of(gold(), new Annotator(lexicon.lexicon()));
        PrintWriter out = spec.commandLine().getOut();
        evaluation.lines().forEach(out::println);
        evaluation.disagreements().stream()
                .limit(errors)
                .map(EvaluateCommand::row)
                .forEach(out::println);
        out.flush();
        return ExitCode.OK;
    }

    private Gold gold() throws IOException {
        try (BufferedReader lines = open()) {
            return Gold.read(lines);
        } catch (NoSuchFileException e) {
            throw new CommandFailure(ExitCode.FAILED, file + ": there is no such file", e);
        } catch (CharacterCodingException e) {
            throw new CommandFailure(ExitCode.FAILED, file + ": is not UTF-8; convert it first", e);
        } catch (GoldException e) {
            throw new CommandFailure(ExitCode.FAILED, file + ": " + e.getMessage(), e);
        }
    }

    private BufferedReader open() throws IOException {
        return file.equals(STANDARD_INPUT)
                ? new BufferedReader(new InputStreamReader(System.in, UTF_8))
                : Files.newBufferedReader(Path.of(file));
    }

    private static String row(Disagreement row) {
        return String.join("\t", row.id(), row.what(), row.gold(), row.found(), row.rule());
    }
}
