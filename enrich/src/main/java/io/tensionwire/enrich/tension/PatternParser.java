package io.tensionwire.enrich.tension;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Parses the patterns of rules. A pattern is a row of
 *
 * <ul>
 *   <li>words: {@code crisis}; with forms: {@code deploy~} a verb in any form, {@code deploy~ed} past forms, {@code
 *       deploy~ing}, {@code bertemu~0} a verb in this form alone, {@code missile+} a noun in singular or plural;
 *   <li>classes: {@code <forces>};
 *   <li>alternatives {@code ( truce | cease-fire | halt to fighting )} and options {@code [ the ]}, which may nest;
 *   <li>gaps: {@code ..4}, at most four tokens;
 *   <li>actors: {@code SRC}, {@code TGT}, {@code BOTH}.
 * </ul>
 *
 * <p>{@code ^} before a word makes it the head: the word whose subject and object are looked for. Without it the head is the
 * first verb, or else the first word. Alternatives and options are multiplied out, so that a pattern becomes one or more
 * plain rows.
 */
final class PatternParser {
    private static final int MOST_ROWS = 1000;

    private final WordClasses classes;
    private final List<String> atoms;
    private int at;

    private PatternParser(WordClasses classes, List<String> atoms) {
        this.classes = classes;
        this.atoms = atoms;
    }

    /**
     * Parses one pattern into its rows.
     *
     * @throws IllegalArgumentException if it cannot be understood
     */
    static List<List<Element>> parse(String pattern, WordClasses classes) {
        String spaced = pattern.replaceAll("([()\\[\\]|])", " $1 ").strip();
        PatternParser parser = new PatternParser(classes, List.of(spaced.split("\\s+")));
        List<List<Element>> rows = parser.alternatives();
        if (parser.at < parser.atoms.size()) {
            throw new IllegalArgumentException("\"" + parser.atoms.get(parser.at) + "\" closes nothing");
        }
        if (rows.size() > MOST_ROWS) {
            throw new IllegalArgumentException("it has " + rows.size() + " variants; split it or use a word class");
        }
        rows.forEach(PatternParser::check);
        return rows;
    }

    private static void check(List<Element> row) {
        boolean word = row.stream().anyMatch(Element.Word.class::isInstance);
        boolean openEnd = row.get(0) instanceof Element.Gap || row.get(row.size() - 1) instanceof Element.Gap;
        if (row.size() > PatternTrie.DEEPEST) {
            throw new IllegalArgumentException("it is longer than " + PatternTrie.DEEPEST + " elements; split it");
        }
        if (!word || openEnd) {
            throw new IllegalArgumentException("it needs at least one word, and a gap only between others");
        }
    }

    private List<List<Element>> alternatives() {
        List<List<Element>> all = new ArrayList<>(sequence());
        while (at < atoms.size() && atoms.get(at).equals("|")) {
            at++;
            all.addAll(sequence());
        }
        return all;
    }

    private List<List<Element>> sequence() {
        List<List<Element>> rows = List.of(List.of());
        while (at < atoms.size()
                && !atoms.get(at).equals("|")
                && !atoms.get(at).equals(")")
                && !atoms.get(at).equals("]")) {
            rows = product(rows, item());
        }
        return rows;
    }

    private List<List<Element>> item() {
        String atom = atoms.get(at++);
        if (atom.equals("^")) {
            return item().stream().map(PatternParser::headed).toList();
        }
        if (!atom.equals("(") && !atom.equals("[")) {
            return atom(atom);
        }
        List<List<Element>> inner = merged(alternatives());
        if (at >= atoms.size()) {
            throw new IllegalArgumentException("\"" + atom + "\" is not closed");
        }
        at++;
        if (atom.equals("[")) {
            inner.add(List.of());
        }
        return inner;
    }

    /** Makes one symbol of the alternatives that are single words, verbs apart from others, to keep the rows few. */
    private static List<List<Element>> merged(List<List<Element>> rows) {
        List<List<Element>> merged = new ArrayList<>();
        List<String> verbs = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (List<Element> row : rows) {
            if (row.size() == 1 && row.get(0) instanceof Element.Word word && word.isPlain()) {
                (word.isVerb() ? verbs : others).add(word.symbol());
            } else {
                merged.add(row);
            }
        }
        if (!verbs.isEmpty()) {
            merged.add(List.of(new Element.Word(Element.Word.anyOf(verbs) + "~", false)));
        }
        if (!others.isEmpty()) {
            merged.add(List.of(new Element.Word(Element.Word.anyOf(others), false)));
        }
        return merged;
    }

    /** Makes the first word of a row the head. */
    private static List<Element> headed(List<Element> row) {
        List<Element> headed = new ArrayList<>(row);
        headed.replaceAll(element -> element == row.get(0) && element instanceof Element.Word word
                ? new Element.Word(word.symbol(), true)
                : element);
        return headed;
    }

    private List<List<Element>> atom(String atom) {
        if (atom.startsWith("..")) {
            return List.of(List.of(new Element.Gap(Integer.parseInt(atom.substring(2)))));
        }
        for (Element.Role role : Element.Role.values()) {
            if (atom.equals(role.name())) {
                return List.of(List.of(new Element.Slot(role)));
            }
        }
        boolean head = atom.startsWith("^");
        String symbol = head ? atom.substring(1) : atom;
        return symbol.startsWith("<") ? wordClass(symbol, head) : List.of(List.of(new Element.Word(symbol, head)));
    }

    /** The single words of a class are one symbol; each entry of several words is a row of its own. */
    private List<List<Element>> wordClass(String symbol, boolean head) {
        Set<String> entries = classes.entries(symbol.substring(1, symbol.length() - 1));
        boolean verbs = entries.stream().allMatch(entry -> entry.indexOf('~') > 0);
        List<List<Element>> rows = new ArrayList<>();
        rows.add(List.of(new Element.Word(verbs ? symbol + "~" : symbol, head)));
        for (String entry : entries) {
            String[] words = entry.split(" ");
            if (words.length > 1) {
                List<Element> row = new ArrayList<>();
                for (int i = 0; i < words.length; i++) {
                    row.add(new Element.Word(words[i], head && i == 0));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<List<Element>> product(List<List<Element>> lefts, List<List<Element>> rights) {
        List<List<Element>> rows = new ArrayList<>();
        for (List<Element> left : lefts) {
            for (List<Element> right : rights) {
                List<Element> row = new ArrayList<>(left);
                row.addAll(right);
                rows.add(row);
            }
        }
        return rows;
    }
}
