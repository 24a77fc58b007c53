package io.tensionwire.enrich.lexicon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The rows of a file while those of an overlay are put in. An overriding row takes the place of the one that it means; a new
 * row stands before all others, so that it is the first of its names, but behind them if it has a guard, which only others of
 * the same name can do without.
 */
final class OverlaidRows {
    private final FileShape shape;
    private final List<LexiconRow> rows;
    private final List<LexiconRow> first = new ArrayList<>();
    private final List<LexiconRow> last = new ArrayList<>();

    OverlaidRows(String file, List<LexiconRow> rows) {
        shape = FileShape.of(file);
        this.rows = new ArrayList<>(rows);
    }

    /** Returns the rows as they are now. */
    List<LexiconRow> rows() {
        List<LexiconRow> all = new ArrayList<>(first);
        all.addAll(rows);
        all.addAll(last);
        return all;
    }

    /**
     * Takes away what a row names that begins with a hyphen: {@code -Q212}, {@code -Springfield TAB USA}, or words of a class.
     *
     * @throws LexiconException if there is no such row
     */
    void remove(LexiconRow removal) {
        List<String> key = new ArrayList<>(removal.cells());
        key.set(0, key.get(0).substring(1));
        boolean found = shape instanceof FileShape.Classes && key.size() > 1
                ? removeWords(key.get(0), new HashSet<>(removal.list(1)))
                : rows.removeIf(named(key));
        if (!found) {
            throw removal.error("there is no row \"" + String.join("\t", key)
                    + "\" to remove; write its first cells as they stand in the file, with a hyphen before them");
        }
    }

    private Predicate<LexiconRow> named(List<String> key) {
        if (shape instanceof FileShape.Things things) {
            return row -> key.get(0).equals(row.cell(0)) && key.size() == 1
                    || key.get(0).equals(row.cell(things.name()))
                            && (key.size() == 1
                                    || things.country() != FileShape.NONE
                                            && key.get(1).equals(row.cell(things.country())));
        }
        return row -> key.size() <= row.cells().size()
                && row.cells().subList(0, key.size()).equals(key);
    }

    private boolean removeWords(String ofClass, Set<String> words) {
        Set<String> left = new HashSet<>(words);
        for (int at = rows.size() - 1; at >= 0; at--) {
            LexiconRow row = rows.get(at);
            if (row.cell(0).equals(ofClass)) {
                List<String> kept = new ArrayList<>(row.list(1));
                left.removeAll(kept);
                kept.removeAll(words);
                rows.set(at, new LexiconRow(row.file(), row.line(), List.of(ofClass, LexiconRow.cell(kept))));
            }
        }
        return left.isEmpty();
    }

    /**
     * Puts a row in.
     *
     * @throws LexiconException if it may mean several rows
     */
    void put(LexiconRow row) {
        List<Integer> meant = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            if (overrides(row, rows.get(at))) {
                meant.add(at);
            }
        }
        if (meant.size() > 1) {
            throw row.error("it may mean " + rows.get(meant.get(0)).place() + " or "
                    + rows.get(meant.get(1)).place() + "; give it the id of one of them, or remove them first with \"-"
                    + removable(row) + "\"");
        }
        if (meant.size() == 1) {
            rows.set(meant.get(0), row);
        } else {
            (isGuarded(row) || shape instanceof FileShape.Classes ? last : first).add(row);
        }
    }

    private String removable(LexiconRow row) {
        FileShape.Things things = (FileShape.Things) shape;
        String name = row.cell(things.name());
        return things.country() == FileShape.NONE ? name : name + "<tab>" + row.cell(things.country());
    }

    private boolean overrides(LexiconRow row, LexiconRow listed) {
        if (shape instanceof FileShape.Things things) {
            String id = row.cell(0);
            String other = listed.cell(0);
            return id.isEmpty() || other.isEmpty() ? sameName(row, listed, things) : id.equals(other);
        }
        if (shape instanceof FileShape.Keyed keyed) {
            return !row.cell(0).isEmpty()
                    && row.cells()
                            .subList(0, keyed.cells())
                            .equals(listed.cells().subList(0, keyed.cells()));
        }
        return false;
    }

    private static boolean sameName(LexiconRow row, LexiconRow listed, FileShape.Things things) {
        return row.cell(things.name()).equals(listed.cell(things.name()))
                && (things.country() == FileShape.NONE
                        || row.cell(things.country()).equals(listed.cell(things.country())));
    }

    private boolean isGuarded(LexiconRow row) {
        return shape instanceof FileShape.Things things
                && things.guard() != FileShape.NONE
                && !row.cell(things.guard()).isEmpty();
    }
}
