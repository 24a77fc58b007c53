package io.tensionwire.ingest.story;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of text that stand together, without a blank line between them.
 *
 * @param lines at least one; none is blank, runs of blanks are squeezed to one
 */
public record Block(List<String> lines) {

    /** Returns the blocks of a text in order. */
    public static List<Block> of(String text) {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        text.lines().map(Block::squeezed).forEach(line -> {
            if (!line.isEmpty()) {
                lines.add(line);
            } else if (!lines.isEmpty()) {
                blocks.add(new Block(List.copyOf(lines)));
                lines.clear();
            }
        });
        if (!lines.isEmpty()) {
            blocks.add(new Block(List.copyOf(lines)));
        }
        return blocks;
    }

    /** Returns the lines as one paragraph. */
    public String paragraph() {
        return String.join(" ", lines);
    }

    /** Returns the first line. */
    public String firstLine() {
        return lines.get(0);
    }

    /** Returns the last line. */
    public String lastLine() {
        return lines.get(lines.size() - 1);
    }

    /** Returns the lines from this one on; they must not be none. */
    public Block from(int line) {
        return new Block(lines.subList(line, lines.size()));
    }

    private static String squeezed(String line) {
        StringBuilder squeezed = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                squeezed.append(c);
            } else if (!squeezed.isEmpty() && squeezed.charAt(squeezed.length() - 1) != ' ') {
                squeezed.append(' ');
            }
        }
        return squeezed.toString().stripTrailing();
    }
}
