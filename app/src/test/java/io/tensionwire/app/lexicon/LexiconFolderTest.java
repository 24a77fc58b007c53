package io.tensionwire.app.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tensionwire.app.config.Configuration;
import io.tensionwire.app.config.ConfigurationException;
import io.tensionwire.enrich.annotate.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconFolderTest {
    @TempDir
    Path folder;

    @Test
    void anUnknownFileSuggestsTheNearest() throws IOException {
        Files.writeString(folder.resolve("citys.tsv"), "");

        assertThatThrownBy(() -> LexiconFolder.files(folder))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(folder.resolve("citys.tsv")
                        + ": the lexicon has no file of this name; did you mean \"cities.tsv\"?");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> LexiconFolder.files(folder.resolve("none")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("there is no folder " + folder.resolve("none"));
    }

    @Test
    void anEmptyFolderChangesNothing() throws IOException {
        Files.writeString(folder.resolve("README.md"), "what is here");

        assertThat(LexiconFolder.files(folder).hash())
                .isEqualTo(Lexicon.builtIn().hash());
    }

    @Test
    void aFaultyRowIsNamedAndTheCheckIsRecommended() throws IOException {
        Files.writeString(folder.resolve("waters.tsv"), "-\tsea\tLost Sea\tQQQ\t1,2\t-\n");
        Configuration configuration = Configuration.read(null, Map.of(), Map.of("enrich.lexicon", folder.toString()));

        assertThatThrownBy(() -> LexiconFolder.lexicon(configuration))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(folder.resolve("waters.tsv") + ":1: unknown country code \"QQQ\"")
                .hasMessageEndingWith("(tensionwire lexicon check " + folder + " tells all that is wrong)");
    }
}
