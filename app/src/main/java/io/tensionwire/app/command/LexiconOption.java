package io.tensionwire.app.command;

import io.tensionwire.app.config.Configuration;
import io.tensionwire.app.config.Setting;
import io.tensionwire.app.lexicon.LexiconFolder;
import io.tensionwire.enrich.annotate.Lexicon;
import java.util.Map;
import picocli.CommandLine.Option;

/** The flag of every command that annotates. */
final class LexiconOption {
    @Option(
            names = "--lexicon",
            paramLabel = "FOLDER",
            description = {
                "lexicon files whose rows add to the built-in ones or override them;",
                "the same as --set enrich.lexicon=…"
            })
    private String folder;

    /** Returns what the flag sets; nothing if it is not given. */
    Map<String, String> flags() {
        return folder == null ? Map.of() : Map.of(Setting.ENRICH_LEXICON.key(), folder);
    }

    /** Returns the lexicon for a command without a configuration file. */
    Lexicon lexicon() {
        return LexiconFolder.lexicon(Configuration.read(null, System.getenv(), flags()));
    }
}
