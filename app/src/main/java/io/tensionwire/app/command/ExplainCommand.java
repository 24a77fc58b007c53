package io.tensionwire.app.command;

import io.tensionwire.app.explain.ExplanationText;
import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.contract.Json;
import io.tensionwire.contract.Story;
import io.tensionwire.enrich.annotate.Explainer;
import io.tensionwire.enrich.annotate.Explanation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tensionwire explain}. */
@Command(
        name = "explain",
        description = {
            "Tell how the annotations of stories come about: for every mention the row or the clues that it is known by,",
            "for every indicator its rule, cues and weight, and the sum that they add up to."
        })
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoryFiles stories;

    @Mixin
    private LexiconOption lexicon;

    @Option(names = "--json", description = "one line of JSON a story, with the annotations and all reasons")
    private boolean asJson;

    private final Json<Explanation> json = Json.of(Explanation.class);

    @Override
    public Integer call() throws IOException {
        Explainer explainer = new Explainer(lexicon.lexicon());
        PrintWriter out = spec.commandLine().getOut();
        int refused = stories.read(story -> print(story, explainer.explain(story), out));
        out.flush();
        return refused == 0 ? ExitCode.OK : ExitCode.FAILED;
    }

    private void print(Story story, Explanation explanation, PrintWriter out) throws IOException {
        if (asJson) {
            out.println(new String(json.write(explanation), StandardCharsets.UTF_8));
        } else {
            new ExplanationText(story, explanation).lines().forEach(out::println);
        }
    }
}
