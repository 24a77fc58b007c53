package io.tensionwire.app.command;

import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.app.search.SearchIndex;
import io.tensionwire.sink.elastic.IndexFamily;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tensionwire sink prune}. */
@Command(
        name = "prune",
        description = {
            "Delete the indices of old months, with everything in them.",
            "The topics keep what they hold: a sink that reads them from the beginning fills the months again."
        })
final class SinkPruneCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions options;

    @ArgGroup(multiplicity = "1")
    private Limit limit;

    @Option(
            names = "--of",
            split = ",",
            paramLabel = "FAMILY",
            description = "stories, tension, alerts; all of them unless given")
    private List<String> of =
            Stream.of(IndexFamily.values()).map(IndexFamily::label).toList();

    @Option(names = "--dry-run", description = "only tell what would be deleted")
    private boolean dryRun;

    /** Up to when months are deleted. */
    private static final class Limit {
        @Option(
                names = "--keep",
                paramLabel = "MONTHS",
                description = "how many months are kept beside the current one")
        private Integer months;

        @Option(names = "--before", paramLabel = "YYYY-MM", description = "the first month that is kept")
        private String before;
    }

    @Override
    public Integer call() throws IOException {
        YearMonth first = first();
        List<IndexFamily> families = of.stream().map(this::family).toList();
        PrintWriter out = spec.commandLine().getOut();
        int count = 0;
        try (SearchIndex index = new SearchIndex(options.wiring().elasticsearch())) {
            for (IndexFamily family : families) {
                for (String old : index.before(family, first)) {
                    if (!dryRun) {
                        index.delete(family, old);
                    }
                    out.println((dryRun ? "would delete " : "deleted ") + old);
                    count++;
                }
            }
        }
        out.println(count + (count == 1 ? " index" : " indices") + " from before " + first);
        out.flush();
        return ExitCode.OK;
    }

    private YearMonth first() {
        if (limit.months != null) {
            if (limit.months < 0) {
                throw new ParameterException(spec.commandLine(), "--keep must be 0 or more, not " + limit.months);
            }
            return YearMonth.now(Clock.systemUTC()).minusMonths(limit.months);
        }
        try {
            return YearMonth.parse(limit.before);
        } catch (DateTimeException e) {
            throw new ParameterException(
                    spec.commandLine(), "--before must be a month such as 2026-03, not \"" + limit.before + "\"", e);
        }
    }

    private IndexFamily family(String name) {
        return Stream.of(IndexFamily.values())
                .filter(family -> family.label().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findAny()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--of takes stories, tension and alerts, not \"" + name + "\""));
    }
}
