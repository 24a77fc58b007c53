package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Entity;
import io.tensionwire.contract.Mention;
import io.tensionwire.enrich.entity.ActorMention;
import io.tensionwire.enrich.entity.FoundEntities;
import io.tensionwire.enrich.text.TokenKind;
import io.tensionwire.enrich.text.TokenizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Cuts a field into the words that the rules of its language know, where spaces do not. Text without spaces is cut into the
 * longest known word at each place, names being one word each, and single characters where no word is known. Of an Arabic word
 * that is not known, the clitics before a known word or a name are words of their own. Time is linear in the length of the text.
 */
final class Segmenter {
    private static final int LONGEST_WORD = 10;
    private static final String CLITICS = "وفبلكس";

    private final TokenizedText text;
    private final Vocabulary vocabulary;
    private final List<ActorMention> mentions;
    private final BitSet nameStarts = new BitSet();
    private final int[] starts;
    private final int[] ends;
    private int size;

    /** A field as the rules see it, with the actors in it. */
    record Segmented(TokenizedText text, List<ActorMention> mentions) {}

    private Segmenter(TokenizedText text, Vocabulary vocabulary, FoundEntities found) {
        this.text = text;
        this.vocabulary = vocabulary;
        mentions = found.actors().stream()
                .filter(mention -> mention.field().equals(text.field()))
                .toList();
        for (Entity entity : found.entities()) {
            for (Mention mention : entity.mentions()) {
                if (mention.field().equals(text.field())) {
                    nameStarts.set(mention.start());
                }
            }
        }
        int room = text.size() * 2 + CLITICS.length();
        starts = new int[room];
        ends = new int[room];
    }

    /** Cuts a field as its language is written. */
    static Segmented segment(TokenizedText text, LanguageRules rules, FoundEntities found) {
        Grammar.Writing writing = rules.grammar().writing();
        if (writing == Grammar.Writing.SPACED) {
            return new Segmented(text, found.actors());
        }
        Segmenter segmenter = new Segmenter(text, rules.symbols().vocabulary(), found);
        if (writing == Grammar.Writing.UNSPACED) {
            segmenter.joinCharacters();
        } else {
            segmenter.cutClitics();
        }
        return segmenter.segmented();
    }

    private void add(int start, int end) {
        starts[size] = start;
        ends[size++] = end;
    }

    private void joinCharacters() {
        int next = 0;
        int token = 0;
        while (token < text.size()) {
            while (next < mentions.size() && mentions.get(next).firstToken() < token) {
                next++;
            }
            boolean named = next < mentions.size();
            int nameAt = named ? mentions.get(next).firstToken() : text.size();
            int end = nameAt == token ? mentions.get(next).endToken() : wordEnd(token, nameAt);
            add(text.start(token), text.end(end - 1));
            token = end;
        }
    }

    /** Returns the token after the longest known word, or the run of katakana, that begins at a token. */
    private int wordEnd(int token, int limit) {
        int last = Math.min(limit, token + LONGEST_WORD);
        int end = token + 1;
        while (end < last && text.start(end) == text.end(end - 1) && isCharacter(end)) {
            end++;
        }
        for (int longest = isCharacter(token) ? end : token; longest > token; longest--) {
            if (vocabulary.find(text.text(), text.start(token), text.end(longest - 1)) != Vocabulary.UNKNOWN) {
                return longest;
            }
        }
        int run = token + 1;
        while (run < end && isKatakana(token) && isKatakana(run)) {
            run++;
        }
        return run;
    }

    private boolean isCharacter(int token) {
        return text.kind(token) == TokenKind.LOWER && text.end(token) - text.start(token) == 1;
    }

    private boolean isKatakana(int token) {
        char c = text.text().charAt(text.start(token));
        return c >= 'ァ' && c <= 'ヺ' || c == 'ー';
    }

    private void cutClitics() {
        for (int token = 0; token < text.size(); token++) {
            int start = text.start(token);
            int end = text.end(token);
            int stem = stemStart(start, end);
            for (; start < stem; start++) {
                add(start, start + 1);
            }
            add(start, end);
        }
    }

    /** Returns where the name or the known word begins in a word; its start if there is none in it. */
    private int stemStart(int start, int end) {
        int name = nameStarts.nextSetBit(start);
        if (name >= start && name < end) {
            return name;
        }
        int stem = start;
        while (stem < start + 3 && end - stem > 2) {
            if (vocabulary.find(text.text(), stem, end) != Vocabulary.UNKNOWN) {
                return stem;
            }
            if (CLITICS.indexOf(text.text().charAt(stem)) < 0) {
                return start;
            }
            stem++;
        }
        return start;
    }

    private Segmented segmented() {
        TokenizedText cut = text.recut(starts, ends, size);
        List<ActorMention> moved = new ArrayList<>(mentions.size());
        for (ActorMention mention : mentions) {
            int first = text.start(mention.firstToken());
            int name = nameStarts.nextSetBit(first);
            boolean cutOff = name > first && name < text.end(mention.firstToken());
            int last = text.end(mention.endToken() - 1);
            moved.add(new ActorMention(
                    mention.field(),
                    place(starts, cutOff ? name : first),
                    place(ends, last) + 1,
                    mention.entityId(),
                    mention.type(),
                    mention.adjective(),
                    mention.codes()));
        }
        return new Segmented(cut, moved);
    }

    private int place(int[] edges, int edge) {
        int found = Arrays.binarySearch(edges, 0, size, edge);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }
}
