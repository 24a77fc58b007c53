package io.tensionwire.enrich.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The text files of a lexicon, by name, with those of an overlay put in. A file is UTF-8; lines that are blank or start with
 * {@code #} say nothing; the cells of a row are parted by tabs, {@code -} is an empty cell, and {@code |} parts the items of a
 * list. A row of an overlay overrides the row of the same id, or else is new; one that begins with a hyphen right before a key
 * ({@code -Q212}) takes the row away. Immutable; safe to share between threads.
 */
public final class LexiconFiles {
    private static final Consumer<LexiconException> THROW = fault -> {
        throw fault;
    };

    private final SortedMap<String, byte[]> files;
    private final String folder;
    private final SortedMap<String, byte[]> overlay;
    private final Consumer<LexiconException> faults;

    private LexiconFiles(
            SortedMap<String, byte[]> files,
            String folder,
            SortedMap<String, byte[]> overlay,
            Consumer<LexiconException> faults) {
        this.files = files;
        this.folder = folder;
        this.overlay = overlay;
        this.faults = faults;
    }

    /** Returns a lexicon of these files. */
    public static LexiconFiles of(Map<String, byte[]> files) {
        return new LexiconFiles(copied(files), "", new TreeMap<>(), THROW);
    }

    /**
     * Reads the files of these names that stand beside this class on the class path.
     *
     * @throws LexiconException if one is missing
     */
    public static LexiconFiles onClassPath(Collection<String> names) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String name : names) {
            files.put(name, resource(name));
        }
        return new LexiconFiles(files, "", new TreeMap<>(), THROW);
    }

    private static SortedMap<String, byte[]> copied(Map<String, byte[]> files) {
        SortedMap<String, byte[]> copy = new TreeMap<>();
        files.forEach((name, bytes) -> copy.put(name, bytes.clone()));
        return copy;
    }

    private static byte[] resource(String name) {
        try (InputStream stream = LexiconFiles.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new LexiconException("lexicon file " + name
                        + " is not on the class path; build the enrich module with its resources");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("lexicon file " + name + " cannot be read from the class path", e);
        }
    }

    /**
     * Returns this with an overlay, in place of any that it has.
     *
     * @param overlaid names the folder of the overlay, for messages
     * @param changes its files by name
     * @throws LexiconException if one has a name that this has no file of
     */
    public LexiconFiles with(String overlaid, Map<String, byte[]> changes) {
        for (String name : changes.keySet()) {
            if (!files.containsKey(name)) {
                throw new LexiconException("there is no lexicon file " + name + "; there are " + files.keySet());
            }
        }
        return new LexiconFiles(files, overlaid, copied(changes), faults);
    }

    /** Returns this as one whose faulty rows are left out and told, instead of being thrown. */
    public LexiconFiles telling(Consumer<LexiconException> listener) {
        return new LexiconFiles(files, folder, overlay, listener);
    }

    /** Returns whether this has an overlay. */
    public boolean isOverlaid() {
        return !overlay.isEmpty();
    }

    /** Returns the names of the files, sorted. */
    public SortedSet<String> names() {
        return new TreeSet<>(files.keySet());
    }

    /**
     * Returns the words of a file that has one a line.
     *
     * @throws LexiconException if there is no such file or it is not UTF-8
     */
    public List<String> words(String name) {
        List<String> words = lines(name).words();
        if (!overlay.containsKey(name)) {
            return words;
        }
        List<String> changed = new ArrayList<>(words);
        overlaid(name).rows(1, faults).forEach(guarded(row -> {
            String word = row.cells().get(0);
            if (!isRemoval(word)) {
                changed.add(word);
            } else if (!changed.remove(word.substring(1))) {
                throw row.error(
                        "there is no word \"" + word.substring(1) + "\" to remove; write it as it stands in " + name);
            }
        }));
        return changed;
    }

    /**
     * Returns the rows of a file in order.
     *
     * @param columns how many cells every row has; 0 if that does not matter
     * @throws LexiconException if there is no such file, or a row has more or fewer cells, or a blank one
     */
    public List<LexiconRow> rows(String name, int columns) {
        List<LexiconRow> rows = lines(name).rows(columns, faults);
        return overlay.containsKey(name) ? overlaid(name, columns, rows) : rows;
    }

    private List<LexiconRow> overlaid(String name, int columns, List<LexiconRow> rows) {
        OverlaidRows all = new OverlaidRows(name, rows);
        List<LexiconRow> changes = overlaid(name).rows(0, faults);
        perform(changes, row -> isRemoval(row.cells().get(0)), all::remove);
        perform(changes, row -> !isRemoval(row.cells().get(0)), row -> {
            if (columns > 0 && row.cells().size() != columns) {
                throw row.error("expected " + columns + " cells, found "
                        + row.cells().size() + "; the comment at the top of " + name + " tells what they are");
            }
            all.put(row);
        });
        return all.rows();
    }

    private void perform(List<LexiconRow> rows, Predicate<LexiconRow> which, Consumer<LexiconRow> action) {
        rows.stream().filter(which).forEach(guarded(action));
    }

    /** A hyphen alone is an empty cell. */
    static boolean isRemoval(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '-';
    }

    /**
     * Reads the rows of a file in order; a fault that reading one throws is a fault of this lexicon.
     *
     * @param columns how many cells every row has
     * @throws LexiconException if there is no such file, or a row is faulty
     */
    public void each(String name, int columns, Consumer<LexiconRow> reader) {
        each(rows(name, columns), reader);
    }

    /** Reads rows of this lexicon in order; a fault that reading one throws is a fault of this lexicon. */
    public void each(List<LexiconRow> rows, Consumer<LexiconRow> reader) {
        rows.forEach(guarded(reader));
    }

    private Consumer<LexiconRow> guarded(Consumer<LexiconRow> reader) {
        return row -> {
            try {
                reader.accept(row);
            } catch (LexiconException e) {
                faults.accept(e);
            }
        };
    }

    /**
     * Returns the lines of a file that is not made of rows, comments and all, and those of the overlay, if it has the file.
     *
     * @throws LexiconException if there is no such file or it is not UTF-8
     */
    public List<LexiconLines> texts(String name) {
        return overlay.containsKey(name) ? List.of(lines(name), overlaid(name)) : List.of(lines(name));
    }

    /**
     * Returns the whole text of a file, comments and all, without the overlay.
     *
     * @throws LexiconException if there is no such file or it is not UTF-8
     */
    public String text(String name) {
        return String.join("\n", lines(name).lines());
    }

    /** Tells a fault of a line that a reader of {@link #texts} has found. */
    public void tell(LexiconException fault) {
        faults.accept(fault);
    }

    private LexiconLines lines(String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new LexiconException("lexicon file " + name + " is missing; there are " + files.keySet());
        }
        return LexiconLines.of(name, bytes);
    }

    private LexiconLines overlaid(String name) {
        return LexiconLines.of(folder + "/" + name, overlay.get(name));
    }

    /** Returns the version of the lexicon: a hash of the names and bytes of all files, and of those of the overlay. */
    public String hash() {
        LexiconHash hash = new LexiconHash();
        files.forEach(hash::add);
        overlay.forEach((name, bytes) -> hash.add("overlay/" + name, bytes));
        return hash.text();
    }
}
