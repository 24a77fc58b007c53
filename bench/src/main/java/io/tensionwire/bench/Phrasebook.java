package io.tensionwire.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What made-up stories are made of: templates with places for names and numbers, and the actors that are put there.
 *
 * @param headlines templates of headlines
 * @param sentences templates of the sentences of a body
 * @param actors who acts
 */
record Phrasebook(List<String> headlines, List<String> sentences, List<Actor> actors) {
    /** Reads the phrasebook that is part of this module. */
    static Phrasebook load() {
        return new Phrasebook(
                lines("headlines.txt"),
                lines("sentences.txt"),
                lines("actors.tsv").stream().map(Actor::ofRow).toList());
    }

    private static List<String> lines(String file) {
        try (InputStream in = Phrasebook.class.getResourceAsStream(file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + " of the phrasebook", e);
        }
    }
}
