package io.tensionwire.app.command;

import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.app.sources.SourcesCheck;
import io.tensionwire.app.sources.SourcesCheck.Finding;
import io.tensionwire.app.sources.SourcesCheck.Verdict;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** What a check of the sources found, for a terminal. */
final class SourcesTable {
    private SourcesTable() {}

    /** Prints it; returns 0, 1 if a source gives nothing that can be read, or 5 if one cannot be used as declared. */
    static int print(List<Finding> findings, PrintWriter out) {
        int width = findings.stream()
                .mapToInt(finding -> finding.source().length())
                .max()
                .orElse(0);
        for (Finding finding : findings) {
            out.printf(
                    Locale.ROOT,
                    "%-4s %-" + width + "s %-7s %s%n",
                    finding.verdict() == Verdict.OK ? "ok" : "bad",
                    finding.source(),
                    finding.type(),
                    finding.detail());
        }
        out.flush();
        if (isAny(findings, Verdict.MISCONFIGURED)) {
            return ExitCode.CONFIGURATION;
        }
        return isAny(findings, Verdict.FAILED) ? ExitCode.FAILED : ExitCode.OK;
    }

    private static boolean isAny(List<Finding> findings, SourcesCheck.Verdict verdict) {
        return findings.stream().anyMatch(finding -> finding.verdict() == verdict);
    }
}
