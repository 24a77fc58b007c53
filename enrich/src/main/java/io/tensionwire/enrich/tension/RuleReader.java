package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Category;
import io.tensionwire.contract.Modality;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Reads a rule file. A rule is a header and the indented lines under it:
 *
 * <pre>
 * [mobilize.deploy] MOBILIZE/troops 154
 *     deploy~ ..4 &lt;forces&gt;
 *     eg Russia deployed troops near Ukraine. =&gt; RUS &gt; UKR
 * </pre>
 *
 * <p>After the name in brackets stands what the rule is: {@code CATEGORY[/mode] cameo} or {@code TENSION
 * rise|ease|state}, with {@code mention} behind it if it needs an actor to count;
 * {@code cue <modality> [intent] [after|inside|around|own] [through] [headline]
 * [reach=<tokens>]}; {@code stop span|content|rest|sentence}; {@code say before|after}
 * (where the speaker stands). {@link PatternParser} tells what a pattern is.
 */
final class RuleReader {
    private static final int USUAL_REACH = 6;

    private final String file;
    private final List<RuleText> rules = new ArrayList<>();
    private Rule rule;
    private int line;
    private List<String> patterns = new ArrayList<>();
    private List<RuleText.Example> examples = new ArrayList<>();

    private RuleReader(String file) {
        this.file = file;
    }

    /**
     * Reads all rules of a file.
     *
     * @throws IllegalArgumentException with file and line, if a line cannot be understood
     */
    static List<RuleText> read(String file, List<String> lines) {
        RuleReader reader = new RuleReader(file);
        for (int i = 0; i < lines.size(); i++) {
            reader.line(lines.get(i), i + 1);
        }
        reader.finish();
        return List.copyOf(reader.rules);
    }

    private void line(String text, int number) {
        String content = text.strip();
        if (content.isEmpty() || content.startsWith("#")) {
            return;
        }
        if (!Character.isWhitespace(text.charAt(0))) {
            finish();
            line = number;
            rule = header(content);
        } else if (rule == null) {
            throw wrong(number, "a pattern stands before the first rule; begin with [name] CATEGORY/mode cameo");
        } else if (content.startsWith("eg ")) {
            int arrow = content.lastIndexOf("=>");
            if (arrow < 0) {
                throw wrong(number, "the example does not say what is expected; add \"=> SRC > TGT\" or \"=> none\"");
            }
            examples.add(new RuleText.Example(
                    content.substring(3, arrow).strip(),
                    content.substring(arrow + 2).strip()));
        } else {
            patterns.add(content);
        }
    }

    private void finish() {
        if (rule != null) {
            rules.add(new RuleText(rule, patterns, examples, file, line));
            patterns = new ArrayList<>();
            examples = new ArrayList<>();
        }
    }

    private Rule header(String text) {
        int close = text.indexOf(']');
        if (text.charAt(0) != '[' || close < 2) {
            throw wrong(line, "a rule begins with its name in brackets, such as [mobilize.deploy] MOBILIZE/troops 154");
        }
        String id = text.substring(1, close);
        List<String> words = Arrays.asList(text.substring(close + 1).strip().split("\\s+"));
        try {
            return switch (words.get(0)) {
                case "cue" -> cue(id, words);
                case "stop" ->
                    new Rule.Stop(id, Rule.Stop.Scope.valueOf(words.get(1).toUpperCase(Locale.ROOT)));
                case "say" -> new Rule.Saying(id, words.get(1).equals("after"));
                default -> event(id, words);
            };
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw wrong(
                    line,
                    "cannot read what rule \"" + id + "\" is (" + e.getMessage()
                            + "); it should be like MOBILIZE/troops 154, TENSION rise, cue future, stop span, say"
                            + " before");
        }
    }

    private static Rule event(String id, List<String> words) {
        String[] parts = words.get(0).split("/", 2);
        Category category = Category.valueOf(parts[0]);
        if (category == Category.TENSION) {
            Drift drift = Drift.valueOf(words.get(1).toUpperCase(Locale.ROOT));
            return new Rule.Event(id, category, drift.word(), null, words.contains("mention"));
        }
        return new Rule.Event(
                id, category, parts.length > 1 ? parts[1] : null, words.get(1), words.contains("mention"));
    }

    private static Rule cue(String id, List<String> words) {
        int reach = words.stream()
                .filter(word -> word.startsWith("reach="))
                .mapToInt(word -> Integer.parseInt(word.substring("reach=".length())))
                .findFirst()
                .orElse(USUAL_REACH);
        return new Rule.Cue(
                id,
                Modality.of(words.get(1)),
                words.contains("intent"),
                place(words),
                reach,
                words.contains("through"),
                words.contains("headline"));
    }

    private static Rule.Cue.Place place(List<String> words) {
        for (Rule.Cue.Place place : Rule.Cue.Place.values()) {
            if (words.contains(place.name().toLowerCase(Locale.ROOT))) {
                return place;
            }
        }
        return Rule.Cue.Place.BEFORE;
    }

    private IllegalArgumentException wrong(int number, String message) {
        return new IllegalArgumentException(file + ":" + number + ": " + message);
    }
}
