package io.tensionwire.app.lexicon;

import io.tensionwire.app.config.Configuration;
import io.tensionwire.app.config.ConfigurationException;
import io.tensionwire.app.config.NearestKey;
import io.tensionwire.app.config.Setting;
import io.tensionwire.enrich.annotate.Lexicon;
import io.tensionwire.enrich.lexicon.LexiconFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Puts a folder of lexicon files over the built-in lexicon. */
public final class LexiconFolder {
    private LexiconFolder() {}

    /**
     * Returns the lexicon that the settings ask for, compiled.
     *
     * @throws ConfigurationException if the folder cannot be used; the message names file and line
     */
    public static Lexicon lexicon(Configuration configuration) {
        String folder = configuration.text(Setting.ENRICH_LEXICON);
        if (folder.isEmpty()) {
            return Lexicon.load();
        }
        try {
            return Lexicon.of(files(Path.of(folder)));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    e.getMessage() + " (tensionwire lexicon check " + folder + " tells all that is wrong)");
        }
    }

    /**
     * Returns the built-in files with those of a folder put over them.
     *
     * @throws ConfigurationException if it is no folder, or has a file that the lexicon has not
     */
    public static LexiconFiles files(Path folder) {
        LexiconFiles builtIn = Lexicon.builtIn();
        Map<String, byte[]> changes = new TreeMap<>();
        for (Path file : listed(folder)) {
            String name = file.getFileName().toString();
            if (!builtIn.names().contains(name)) {
                throw new ConfigurationException(file + ": the lexicon has no file of this name; did you mean \""
                        + NearestKey.of(name, builtIn.names()) + "\"?");
            }
            changes.put(name, bytes(file));
        }
        return builtIn.with(folder.toString(), changes);
    }

    /** What is hidden, or left by an editor, and texts about the folder are no files of it. */
    private static List<Path> listed(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ConfigurationException(
                    "there is no folder " + folder + " of lexicon files; name one that has files such as cities.tsv");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !isAside(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ConfigurationException("the folder " + folder + " cannot be listed: " + e.getMessage());
        }
    }

    private static boolean isAside(String name) {
        return name.startsWith(".") || name.endsWith("~") || name.endsWith(".md");
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ConfigurationException("the lexicon file " + file + " cannot be read: " + e.getMessage());
        }
    }
}
