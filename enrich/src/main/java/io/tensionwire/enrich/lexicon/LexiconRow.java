package io.tensionwire.enrich.lexicon;

import java.util.Arrays;
import java.util.List;

/**
 * One row of a lexicon file.
 *
 * @param file the name of the file
 * @param line its line, counted from 1
 * @param cells the cells as written, parted by tabs in the file
 */
public record LexiconRow(String file, int line, List<String> cells) {
    private static final String EMPTY = "-";

    /** Copies the list. */
    public LexiconRow {
        cells = List.copyOf(cells);
    }

    /** Returns where it stands. */
    public RowPlace place() {
        return new RowPlace(file, line);
    }

    /** Returns a cell, counted from 0; an empty text where the file says {@code -}. */
    public String cell(int column) {
        String cell = cells.get(column);
        return cell.equals(EMPTY) ? "" : cell;
    }

    /** Returns a cell, or null where the file says {@code -}. */
    public String cellOrNull(int column) {
        String cell = cells.get(column);
        return cell.equals(EMPTY) ? null : cell;
    }

    /** Returns the items of a cell, which are parted by {@code |}; none where the file says {@code -}. */
    public List<String> list(int column) {
        String cell = cell(column);
        if (cell.isEmpty()) {
            return List.of();
        }
        return cell.indexOf('|') < 0 ? List.of(cell) : Arrays.asList(cell.split("\\|", -1));
    }

    /** Returns the cell that holds these items. */
    static String cell(List<String> items) {
        return items.isEmpty() ? EMPTY : String.join("|", items);
    }

    /** Returns an error that names this row's file and line. */
    public LexiconException error(String message) {
        return new LexiconException(place(), message);
    }

    /** Returns an error that names this row's file and line. */
    public LexiconException error(String message, Throwable cause) {
        LexiconException error = error(message);
        error.initCause(cause);
        return error;
    }
}
