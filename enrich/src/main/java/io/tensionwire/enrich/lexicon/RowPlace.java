package io.tensionwire.enrich.lexicon;

/**
 * Where a row or a rule stands.
 *
 * @param file the file: its name, with the folder before it if it is not one of the built-in lexicon
 * @param line its line, counted from 1
 */
public record RowPlace(String file, int line) implements Comparable<RowPlace> {
    @Override
    public int compareTo(RowPlace other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    /** Returns it as messages write it: {@code cities.tsv:17}. */
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
