package io.tensionwire.enrich.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The text files of a lexicon, by name. A file is UTF-8; lines that are blank or start with {@code #} say nothing; the cells
 * of a row are parted by tabs, {@code -} is an empty cell, and {@code |} parts the items of a list. Immutable; safe to share
 * between threads.
 */
public final class LexiconFiles {
    private static final int HASH_DIGITS = 12;

    private final SortedMap<String, byte[]> files;

    private LexiconFiles(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    /** Returns a lexicon of these files. */
    public static LexiconFiles of(Map<String, byte[]> files) {
        SortedMap<String, byte[]> copy = new TreeMap<>();
        files.forEach((name, bytes) -> copy.put(name, bytes.clone()));
        return new LexiconFiles(copy);
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
        return new LexiconFiles(files);
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

    /** Returns the names of the files, sorted. */
    public SortedSet<String> names() {
        return new TreeSet<>(files.keySet());
    }

    /**
     * Returns the whole text of a file, comments and all.
     *
     * @throws LexiconException if there is no such file or it is not UTF-8
     */
    public String text(String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new LexiconException("lexicon file " + name + " is missing; there are " + files.keySet());
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            LexiconException error = new LexiconException(name + ": is not UTF-8; save it as UTF-8");
            error.initCause(e);
            throw error;
        }
    }

    /**
     * Returns the rows of a file in order.
     *
     * @param columns how many cells every row has
     * @throws LexiconException if there is no such file, or a row has more or fewer cells, or a blank one
     */
    public List<LexiconRow> rows(String name, int columns) {
        List<LexiconRow> rows = new ArrayList<>();
        int line = 0;
        for (String text : text(name).split("\n", -1)) {
            line++;
            if (!text.isBlank() && !text.startsWith("#")) {
                rows.add(row(name, line, text, columns));
            }
        }
        return rows;
    }

    private static LexiconRow row(String name, int line, String text, int columns) {
        List<String> cells = Arrays.asList(text.split("\t", -1));
        if (cells.size() != columns) {
            throw new LexiconException(name, line, "expected " + columns + " cells, found " + cells.size());
        }
        for (String cell : cells) {
            if (cell.isBlank() || !cell.equals(cell.strip())) {
                throw new LexiconException(
                        name, line, "a cell is blank or has white space around it; write \"-\" for an empty cell");
            }
        }
        return new LexiconRow(name, line, cells);
    }

    /** Returns the version of the lexicon: the first 12 hex digits of SHA-256 over names and bytes, sorted by name. */
    public String hash() {
        MessageDigest digest = sha256();
        files.forEach((name, bytes) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, bytes.length));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256; this one has not", e);
        }
    }
}
