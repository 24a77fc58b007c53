package io.tensionwire.app.command;

import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.app.lexicon.LexiconFolder;
import io.tensionwire.enrich.annotate.Lexicon;
import io.tensionwire.enrich.annotate.LexiconCheck;
import io.tensionwire.enrich.lexicon.LexiconFiles;
import io.tensionwire.enrich.lexicon.LexiconFinding;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tensionwire lexicon}. */
@Command(name = "lexicon", description = "Work on the lexicon: the names, words and rules that annotation knows.")
final class LexiconCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command: lexicon check");
    }

    /** {@code tensionwire lexicon check}. */
    @Command(
            name = "check",
            description = {
                "Check the built-in lexicon, with a folder of your own over it if you name one.",
                "Ends with 5 if the lexicon cannot be used, with 1 if something in it has no effect or repeats another."
            })
    Integer check(
            @Parameters(paramLabel = "FOLDER", arity = "0..1", description = "lexicon files of your own") Path folder) {
        LexiconFiles files = folder == null ? Lexicon.builtIn() : LexiconFolder.files(folder);
        List<LexiconFinding> findings = LexiconCheck.findings(files);
        PrintWriter out = spec.commandLine().getOut();
        findings.forEach(finding -> out.println((finding.fatal() ? "unusable  " : "doubtful  ") + finding.message()));
        out.printf(
                "%s: %s%n",
                folder == null ? "built-in lexicon" : folder + " over the built-in lexicon",
                findings.isEmpty() ? "nothing wrong, version " + files.hash() : findings.size() + " findings");
        out.flush();
        return findings.isEmpty()
                ? ExitCode.OK
                : findings.stream().anyMatch(LexiconFinding::fatal) ? ExitCode.CONFIGURATION : ExitCode.FAILED;
    }
}
