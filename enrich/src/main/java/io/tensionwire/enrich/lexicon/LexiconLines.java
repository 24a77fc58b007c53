package io.tensionwire.enrich.lexicon;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One file of a lexicon, read into lines.
 *
 * @param file the name of the file, for messages
 * @param lines all its lines, comments and all
 */
public record LexiconLines(String file, List<String> lines) {
    /**
     * Decodes a file.
     *
     * @throws LexiconException if it is not UTF-8
     */
    static LexiconLines of(String file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new LexiconLines(file, lines(text));
        } catch (CharacterCodingException e) {
            LexiconException error = new LexiconException(file + ": is not UTF-8; save it as UTF-8");
            error.initCause(e);
            throw error;
        }
    }

    /** What editors add is no part of a line: a byte order mark, and the return before a line feed. */
    private static List<String> lines(String text) {
        List<String> lines = split(text.startsWith("\uFEFF") ? text.substring(1) : text, '\n');
        if (text.indexOf('\r') >= 0) {
            lines.replaceAll(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
        }
        return lines;
    }

    private static List<String> split(String text, char at) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf(at); to >= 0; to = text.indexOf(at, from)) {
            parts.add(text.substring(from, to));
            from = to + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** Returns the lines that say something, for a file of one word a line. */
    List<String> words() {
        List<String> words = new ArrayList<>(lines.size());
        for (String line : lines) {
            if (says(line)) {
                words.add(line.strip());
            }
        }
        return words;
    }

    /**
     * Returns the rows in order.
     *
     * @param columns how many cells every row has; 0 for any number
     * @param faults is told of each row that has another number, or a blank cell
     */
    List<LexiconRow> rows(int columns, Consumer<LexiconException> faults) {
        List<LexiconRow> rows = new ArrayList<>(lines.size());
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (says(line)) {
                LexiconRow row = new LexiconRow(file, at + 1, split(line, '\t'));
                String fault = fault(row, columns);
                if (fault == null) {
                    rows.add(row);
                } else {
                    faults.accept(row.error(fault));
                }
            }
        }
        return rows;
    }

    private static boolean says(String line) {
        return !line.isBlank() && line.charAt(0) != '#';
    }

    private static String fault(LexiconRow row, int columns) {
        if (columns > 0 && row.cells().size() != columns) {
            return "expected " + columns + " cells, found " + row.cells().size()
                    + "; cells are parted by one tab, and \"-\" is an empty one";
        }
        for (String cell : row.cells()) {
            if (cell.isEmpty()
                    || Character.isWhitespace(cell.charAt(0))
                    || Character.isWhitespace(cell.charAt(cell.length() - 1))) {
                return "a cell is blank or has white space around it; write \"-\" for an empty cell";
            }
        }
        return null;
    }
}
