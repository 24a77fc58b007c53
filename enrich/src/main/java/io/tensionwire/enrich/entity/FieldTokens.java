package io.tensionwire.enrich.entity;

import io.tensionwire.enrich.text.TokenKind;
import io.tensionwire.enrich.text.TokenizedText;
import io.tensionwire.enrich.text.Vocabulary;
import java.util.Locale;

/** One field of a story with the numbers of its words, worked out once. */
final class FieldTokens {
    private static final int LONGEST_DATELINE = 14;

    /** Shorter words in capitals are acronyms. */
    private static final int SHORTEST_SHOUTED = 4;

    private final TokenizedText text;
    private final int[] words;
    private final boolean[] caseTells;
    private final boolean dateline;
    private final Gazetteer gazetteer;
    private final String language;
    private final boolean indonesian;

    FieldTokens(TokenizedText text, Gazetteer gazetteer, String language) {
        this.text = text;
        this.gazetteer = gazetteer;
        this.language = language;
        indonesian = language.equals("id") || language.equals("ms");
        words = new int[text.size()];
        for (int token = 0; token < words.length; token++) {
            words[token] = number(token, language.equals("ar"));
        }
        caseTells = new boolean[text.sentenceCount()];
        SentenceCase sentenceCase = new SentenceCase(this);
        for (int sentence = 0; sentence < caseTells.length; sentence++) {
            caseTells[sentence] = sentenceCase.tells(sentence);
        }
        dateline = text.field().equals("dateline");
    }

    private int number(int token, boolean arabic) {
        int start = text.start(token);
        int known = gazetteer.vocabulary.number(text.text(), start, text.end(token));
        return known == Vocabulary.UNKNOWN && arabic
                ? gazetteer.vocabulary.number(text.text(), start + arabicPrefix(token), text.end(token))
                : known;
    }

    /** Returns the length of "and", "in", "to" or the like that Arabic writes as one word with the name after it. */
    private int arabicPrefix(int token) {
        int start = text.start(token);
        return text.end(token) - start > 3 && "وفبلك".indexOf(text.text().charAt(start)) >= 0 ? 1 : 0;
    }

    /** Returns the first UTF-16 code unit of a name that begins at a token. */
    int nameStart(int token) {
        boolean prefixed = language.equals("ar")
                && words[token] != gazetteer.vocabulary.number(text.text(), text.start(token), text.end(token));
        return text.start(token) + (prefixed ? arabicPrefix(token) : 0);
    }

    /** Returns the language of the story, {@code und} if it is not known. */
    String language() {
        return language;
    }

    /** Returns whether the story is in Indonesian, or in Malay. */
    boolean isIndonesian() {
        return indonesian;
    }

    TokenizedText text() {
        return text;
    }

    /** Returns the word numbers of all tokens. */
    int[] words() {
        return words;
    }

    int size() {
        return words.length;
    }

    /** Returns the bits of the {@link WordClass}es of a token's word. */
    int classes(int token) {
        return gazetteer.classes.of(words[token]);
    }

    /** Returns whether a token's word is of a class. */
    boolean is(int token, WordClass wordClass) {
        return (gazetteer.classes.of(words[token]) & wordClass.bit()) != 0;
    }

    /** Returns whether a token is a noun for a person. */
    boolean isRole(int token) {
        return (classes(token) & (WordClass.ROLE.bit() | WordClass.ROLE_OF.bit())) != 0;
    }

    /** Returns whether the text between two places is an ordinary word. */
    boolean isOrdinary(int start, int stop) {
        return (gazetteer.classes.of(gazetteer.vocabulary.number(text.text(), start, stop)) & WordClass.ORDINARY.bit())
                != 0;
    }

    /** Returns whether a token looks like an Indonesian verb, as those that begin sentences do, and is not known for a name. */
    boolean mayBeDerived(int token) {
        return indonesian
                && classes(token) == 0
                && gazetteer.nameTrie.single(words[token]) == NameTrie.NONE
                && IndonesianWords.hasPrefix(text.text(), text.start(token), text.end(token));
    }

    /** Returns whether the text between two places is a listed name of one word. */
    boolean isListed(int start, int stop) {
        return gazetteer.nameTrie.single(gazetteer.vocabulary.number(text.text(), start, stop)) != NameTrie.NONE;
    }

    /** Returns whether a token is an ordinary word, in capital letters or with the endings of Indonesian too. */
    boolean isOrdinary(int token) {
        int known = classes(token);
        if (indonesian) {
            boolean personal = (known & (WordClass.GIVEN_NAME.bit() | WordClass.SURNAME.bit())) != 0;
            return (known & WordClass.ORDINARY_INDONESIAN.bit()) != 0
                    || !personal && IndonesianWords.isDerived(text.text(), text.start(token), text.end(token));
        }
        if ((known & WordClass.ORDINARY.bit()) != 0) {
            return true;
        }
        return text.kind(token) == TokenKind.ALL_CAPS
                && text.end(token) - text.start(token) >= SHORTEST_SHOUTED
                && gazetteer.classes.isOrdinary(text.token(token).toLowerCase(Locale.ROOT));
    }

    /**
     * Returns whether the capital letter of a token tells that it is a name: not where a sentence, a quotation or the text
     * after a colon begins.
     */
    boolean capitalTells(int token) {
        if (startsSentence(token)) {
            return false;
        }
        TokenKind before = text.kind(token - 1);
        if (before != TokenKind.PUNCTUATION) {
            return before != TokenKind.NUMBER || !startsSentence(token - 1);
        }
        char mark = text.text().charAt(text.start(token - 1));
        boolean opens = mark == '"'
                || mark == '“'
                || mark == '‘'
                || mark == ':'
                || mark == '\''
                || mark == '`'
                || mark == '.'
                || mark == '…'
                || mark == '*'
                || mark == '•';
        return !opens && !(isDash(token - 1) && startsSentence(token - 1));
    }

    /** Returns whether a token is a word for money. */
    boolean isMoneyWord(int token) {
        return token < size() && is(token, WordClass.CURRENCY);
    }

    /** Returns whether the sign of a currency stands at a token, right after the one before: {@code US$}. */
    boolean isMoney(int token) {
        return token < size()
                && text.start(token) == text.end(token - 1)
                && Character.getType(text.text().charAt(text.start(token))) == Character.CURRENCY_SYMBOL;
    }

    /** Returns whether a token is a dash or a hyphen that stands alone. */
    boolean isDash(int token) {
        return text.is(token, '-') || text.is(token, '–') || text.is(token, '—');
    }

    /** Returns the token after the last of the sentence that a token stands in. */
    int sentenceEnd(int token) {
        return text.endToken(text.sentence(token));
    }

    /** Returns whether a token is the first of its sentence. */
    boolean startsSentence(int token) {
        return text.firstToken(text.sentence(token)) == token;
    }

    /** Returns whether capital letters tell names from other words in the sentence of a token; not so in headlines. */
    boolean caseTells(int token) {
        return caseTells[text.sentence(token)];
    }

    /** Returns whether a token is {@code 's}, or the apostrophe after a plural. */
    boolean isPossessive(int token) {
        return text.isWord(token, "'s") || text.isWord(token, "’s") || text.is(token, '\'') || text.is(token, '’');
    }

    /** Returns whether a token is a word with a capital letter first. */
    boolean isCapitalized(int token) {
        TokenKind kind = text.kind(token);
        return kind == TokenKind.CAPITALIZED || kind == TokenKind.ALL_CAPS;
    }

    /** Returns whether a name in katakana goes on before or after it: no name then, since katakana words have no spaces. */
    boolean isInsideKatakana(int first, int end) {
        int start = text.start(first);
        int stop = text.end(end - 1);
        return isKatakana(start) && isKatakana(start - 1) || isKatakana(stop - 1) && isKatakana(stop);
    }

    private boolean isKatakana(int at) {
        return at >= 0
                && at < text.text().length()
                && text.text().charAt(at) >= 'ァ'
                && text.text().charAt(at) <= 'ー';
    }

    /** Returns whether this is the dateline field. */
    boolean isDateline() {
        return dateline;
    }

    /**
     * Returns where the dateline ends that a place opens at the start of a paragraph of the body ({@code MOSCOW (Reuters) -}):
     * the token of its dash; the place's first token if it opens none.
     */
    int datelineEnd(int first, int end) {
        int limit = Math.min(size(), first + LONGEST_DATELINE);
        if (!startsParagraph(first) || text.kind(first) == TokenKind.LOWER) {
            return first;
        }
        for (int token = end; token < limit; token++) {
            if (text.is(token, '-') || text.is(token, '–') || text.is(token, '—')) {
                boolean spaced = text.start(token) > text.end(token - 1);
                return spaced && (token == end || opensAside(end)) ? token : first;
            }
        }
        return first;
    }

    private boolean opensAside(int token) {
        return text.is(token, ',') || text.is(token, '(') || text.is(token, '/');
    }

    /** Returns whether a token is the first of its paragraph. */
    boolean startsParagraph(int token) {
        int sentence = text.sentence(token);
        return startsSentence(token) && (sentence == 0 || text.paragraph(sentence) != text.paragraph(sentence - 1));
    }
}
