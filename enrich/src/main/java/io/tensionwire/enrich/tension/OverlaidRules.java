package io.tensionwire.enrich.tension;

import io.tensionwire.enrich.lexicon.LexiconException;
import io.tensionwire.enrich.lexicon.LexiconFiles;
import io.tensionwire.enrich.lexicon.LexiconLines;
import io.tensionwire.enrich.lexicon.RowPlace;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the rules of a file with those of an overlay put in: a rule of a known name takes the place of the one that has it, a
 * new one stands before all others, and {@code -[name]} takes a rule away.
 */
final class OverlaidRules {
    private final LexiconFiles files;
    private final List<RuleText> rules = new ArrayList<>();
    private final List<RuleText> first = new ArrayList<>();

    private OverlaidRules(LexiconFiles files) {
        this.files = files;
    }

    /**
     * Reads all rules of a file.
     *
     * @throws IllegalArgumentException with file and line, if a line cannot be understood
     */
    static List<RuleText> read(LexiconFiles files, String file) {
        OverlaidRules overlaid = new OverlaidRules(files);
        List<LexiconLines> texts = files.texts(file);
        overlaid.rules.addAll(RuleReader.read(file, texts.get(0).lines()));
        texts.subList(1, texts.size()).forEach(overlaid::put);
        List<RuleText> all = new ArrayList<>(overlaid.first);
        all.addAll(overlaid.rules);
        return all;
    }

    private void put(LexiconLines overlay) {
        List<String> lines = new ArrayList<>(overlay.lines());
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).startsWith("-[")) {
                remove(new RowPlace(overlay.file(), at + 1), lines.get(at).strip());
                lines.set(at, "");
            }
        }
        for (RuleText rule : RuleReader.read(overlay.file(), lines)) {
            int meant = place(rule.rule().id());
            if (meant < 0) {
                first.add(rule);
            } else {
                rules.set(meant, rule);
            }
        }
    }

    private void remove(RowPlace place, String line) {
        int close = line.indexOf(']');
        int meant = close < 0 ? -1 : place(line.substring(2, close));
        if (meant >= 0) {
            rules.remove(meant);
        } else {
            files.tell(new LexiconException(
                    place, "there is no rule to remove of this name; write it as it stands in the file, as -[name]"));
        }
    }

    private int place(String id) {
        for (int at = 0; at < rules.size(); at++) {
            if (rules.get(at).rule().id().equals(id)) {
                return at;
            }
        }
        return -1;
    }
}
