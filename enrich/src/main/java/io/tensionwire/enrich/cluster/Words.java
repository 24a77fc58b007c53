package io.tensionwire.enrich.cluster;

import io.tensionwire.contract.Story;
import io.tensionwire.enrich.text.TokenKind;
import io.tensionwire.enrich.text.TokenizedText;
import io.tensionwire.enrich.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words that a story is recognised by, as hashes: the first of its body, without what an agency puts around a report and
 * in the spelling of no agency.
 *
 * @param all every word, in order
 * @param numbers the numbers among them, each once, in order
 * @param names the names among them, each once, in order: words with a capital letter inside a sentence
 */
record Words(int[] all, int[] numbers, int[] names) {
    /** How much of a text is read: reprints are cut from the end, so its beginning tells. */
    private static final int LONGEST = 400;
    /** A text of fewer words is taken together with its headline. */
    private static final int SHORT = 12;

    private static final int CHARACTERS = LONGEST * 12;

    /** Some agencies write small numbers out, some do not. */
    private static final Map<String, String> SMALL_NUMBERS = Map.ofEntries(
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"));

    static Words of(Story story) {
        Set<String> agency = agency(story);
        Words words = of(story.body(), agency);
        return words.all.length >= SHORT || story.headline() == null
                ? words
                : of(story.headline() + "\n\n" + (story.body() == null ? "" : story.body()), agency);
    }

    private static Words of(String text, Set<String> agency) {
        String beginning = text == null ? "" : text.substring(0, Math.min(text.length(), CHARACTERS));
        TokenizedText tokens = Tokenizer.tokenize("body", beginning);
        Gathering gathering = new Gathering();
        for (int token = Opening.end(tokens); token < tokens.size() && gathering.size() < LONGEST; token++) {
            TokenKind kind = tokens.kind(token);
            String word =
                    kind == TokenKind.PUNCTUATION ? "" : tokens.token(token).toLowerCase(Locale.ROOT);
            if (!word.isEmpty() && !agency.contains(word)) {
                gathering.add(word, kind, tokens.firstToken(tokens.sentence(token)) == token);
            }
        }
        return gathering.words();
    }

    /** The words by which a story names who sends it: a reprint names another. */
    private static Set<String> agency(Story story) {
        Set<String> words = new HashSet<>();
        for (String name : new String[] {story.provider(), story.source()}) {
            if (name != null) {
                words.addAll(List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
            }
        }
        words.remove("");
        return words;
    }

    /** Collects words one by one. */
    private static final class Gathering {
        private final List<Integer> all = new ArrayList<>();
        private final Set<Integer> numbers = new java.util.LinkedHashSet<>();
        private final Set<Integer> names = new java.util.LinkedHashSet<>();

        int size() {
            return all.size();
        }

        void add(String word, TokenKind kind, boolean opensSentence) {
            String plain = SMALL_NUMBERS.getOrDefault(word, word);
            if (kind == TokenKind.NUMBER || plain != word) {
                int number = Hash.of(plain.replace(",", ""));
                all.add(number);
                numbers.add(number);
                return;
            }
            int hash = Hash.of(Spelling.folded(word));
            all.add(hash);
            if (kind != TokenKind.LOWER && !opensSentence) {
                names.add(hash);
            }
        }

        Words words() {
            return new Words(ints(all), ints(numbers), ints(names));
        }

        private static int[] ints(java.util.Collection<Integer> values) {
            return values.stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
