package io.tensionwire.enrich.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Compares two labellings: accuracy, and F1 of each class that the gold uses with their plain mean (macro-F1). Not
 * thread-safe.
 */
final class ClassTable {
    private static final int LEAST = 10;
    private static final String NOTHING = "None";

    private final String name;
    private final List<String> gold = new ArrayList<>();
    private final List<String> found = new ArrayList<>();

    ClassTable(String name) {
        this.name = name;
    }

    /** Adds a text; one without a gold class is left out. */
    void add(Object wanted, Object got) {
        if (wanted != null) {
            gold.add(wanted.toString());
            found.add(got == null ? NOTHING : got.toString());
        }
    }

    /** Returns the line of this table; empty where there are too few texts to say anything. */
    Optional<String> line() {
        if (gold.size() < LEAST) {
            return Optional.empty();
        }
        TreeMap<String, Hits> classes = new TreeMap<>();
        gold.forEach(label -> classes.put(label, new Hits()));
        int right = 0;
        for (int text = 0; text < gold.size(); text++) {
            right += gold.get(text).equals(found.get(text)) ? 1 : 0;
            for (var entry : classes.entrySet()) {
                entry.getValue()
                        .count(
                                entry.getKey().equals(gold.get(text)),
                                entry.getKey().equals(found.get(text)));
            }
        }
        return Optional.of(line(Figure.share(right, gold.size()), classes));
    }

    private String line(double accuracy, TreeMap<String, Hits> classes) {
        double sum = 0;
        StringBuilder detail = new StringBuilder();
        for (var entry : classes.entrySet()) {
            sum += entry.getValue().f1();
            detail.append(' ')
                    .append(entry.getKey())
                    .append('=')
                    .append(Figure.hundredths(entry.getValue().f1()));
        }
        return String.format("%-14s n=%5d", name, gold.size()) + " accuracy=" + Figure.thousandths(accuracy)
                + " macroF1=" + Figure.thousandths(sum / classes.size()) + " " + detail;
    }
}
