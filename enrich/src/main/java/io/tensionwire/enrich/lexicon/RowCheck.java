package io.tensionwire.enrich.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Looks for rows that repeat others, or themselves, whatever they mean. */
public final class RowCheck {
    private static final String PATTERNS = "equipment.tsv";

    private final LexiconFiles files;
    private final List<LexiconFinding> findings = new ArrayList<>();
    private final Map<String, RowPlace> byId = new HashMap<>();

    private RowCheck(LexiconFiles files) {
        this.files = files.telling(fault -> {});
    }

    /** Returns the findings, in the order of files and lines; faults of rows are none of them. */
    public static List<LexiconFinding> findings(LexiconFiles files) {
        RowCheck check = new RowCheck(files);
        for (String name : files.names()) {
            if (name.endsWith(".tsv")) {
                check.rows(name);
            } else if (name.endsWith(".txt")) {
                check.words(name);
            }
        }
        return check.findings;
    }

    private void words(String name) {
        Set<String> known = new HashSet<>();
        for (String word : files.words(name)) {
            if (!known.add(word)) {
                findings.add(
                        new LexiconFinding(false, name + ": \"" + word + "\" is listed twice; remove one of them"));
            }
        }
    }

    private void rows(String name) {
        FileShape shape = FileShape.of(name);
        Map<List<String>, RowPlace> byKey = new HashMap<>();
        for (LexiconRow row : files.rows(name, 0)) {
            if (shape instanceof FileShape.Things && !row.cell(0).isEmpty()) {
                isNew(byId.putIfAbsent(row.cell(0), row.place()), row, "the id " + row.cell(0));
            } else if (shape instanceof FileShape.Keyed keyed && !row.cell(0).isEmpty()) {
                List<String> key = row.cells().subList(0, keyed.cells());
                isNew(byKey.putIfAbsent(key, row.place()), row, "a row for \"" + String.join(" ", key) + "\"");
            }
            repeated(row, name.equals(PATTERNS) ? row.cells().size() - 1 : 0);
        }
    }

    private void isNew(RowPlace other, LexiconRow row, String what) {
        if (other != null) {
            findings.add(LexiconFinding.at(row.place(), what + " stands in " + other + ", too; make one row of them"));
        }
    }

    private void repeated(LexiconRow row, int firstColumn) {
        for (int column = firstColumn; column < row.cells().size(); column++) {
            Set<String> known = new HashSet<>();
            Set<String> twice = new TreeSet<>();
            row.list(column).stream().filter(item -> !known.add(item)).forEach(twice::add);
            if (!twice.isEmpty()) {
                findings.add(LexiconFinding.at(row.place(), "lists " + twice + " twice; remove one of them"));
            }
        }
    }
}
