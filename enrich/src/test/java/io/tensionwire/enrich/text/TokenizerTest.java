package io.tensionwire.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenizerTest {
    @Test
    void possessivesAndContractionsAreTokensOfTheirOwn() {
        assertThat(tokens("Russia's fleet hasn't left; they’re here"))
                .containsExactly("Russia", "'s", "fleet", "has", "n't", "left", ";", "they", "’re", "here");
    }

    @Test
    void hyphensInnerApostrophesAndDottedAbbreviationsStayInTheWord() {
        assertThat(tokens("N'Djamena's build-up, U.S. troops (D.C.) and J. Smith"))
                .containsExactly(
                        "N'Djamena",
                        "'s",
                        "build-up",
                        ",",
                        "U.S.",
                        "troops",
                        "(",
                        "D.C.",
                        ")",
                        "and",
                        "J",
                        ".",
                        "Smith");
    }

    @Test
    void numbersKeepTheirDotsAndCommas() {
        assertThat(tokens("1,500 men, 2.5 tonnes in 2014."))
                .containsExactly("1,500", "men", ",", "2.5", "tonnes", "in", "2014", ".");
    }

    @Test
    void charactersOfScriptsWithoutSpacesStandAlone() {
        assertThat(tokens("中国と米国")).containsExactly("中", "国", "と", "米", "国");
    }

    @Test
    void kindsTellTheCase() {
        TokenizedText text = Tokenizer.tokenize("body", "NATO said McNeil's U.S. troops left 3");

        assertThat(IntStream.range(0, text.size()).mapToObj(text::kind))
                .containsExactly(
                        TokenKind.ALL_CAPS,
                        TokenKind.LOWER,
                        TokenKind.CAPITALIZED,
                        TokenKind.LOWER,
                        TokenKind.ALL_CAPS,
                        TokenKind.LOWER,
                        TokenKind.LOWER,
                        TokenKind.NUMBER);
    }

    @Test
    void sentencesEndAtStopsButNotAtAbbreviations() {
        assertThat(
                        sentences(
                                "Gen. J. Smith met U.S. officials on Dec. 8. \"We agreed,\" he said. They left the U.S. The end!"))
                .containsExactly(
                        "Gen. J. Smith met U.S. officials on Dec. 8.",
                        "\"We agreed,\" he said.",
                        "They left the U.S.",
                        "The end!");
    }

    @Test
    void textWithoutCapitalsHasSentencesToo() {
        String written =
                "the miners went home on monday after the owner had met them. dr. k. olsen said the pits were safe. "
                        + "nobody was hurt, and the village was calm when night fell.";

        assertThat(sentences(written)).hasSize(3).element(1).isEqualTo("dr. k. olsen said the pits were safe.");
        assertThat(sentences("They met in Oslo. com is no word, they said, and left the Hall of Mirrors in a hurry."))
                .hasSize(1);
    }

    @Test
    void aFrenchArticleIsNoPartOfTheName() {
        assertThat(tokens("l'Iran et d'Ankara, o'clock, N'Djamena"))
                .containsExactly("l'", "Iran", "et", "d'", "Ankara", ",", "o'clock", ",", "N'Djamena");
    }

    @Test
    void aLineEndsASentenceWhereTheTextIsNotWrapped() {
        String longLine = "Ministers " + "met and met ".repeat(12) + "again";

        assertThat(sentences("A HEADLINE WITHOUT STOP\n" + longLine)).hasSize(2);
        assertThat(sentences("They met and they talked\nand they left\nthe hall together"))
                .hasSize(1);
    }

    @Test
    void aShortOrIndentedLineBeginsAParagraphInWrappedText() {
        assertThat(sentences("By Oskar Venlind\nThe ministers met in the capital and they talked\nuntil noon"))
                .hasSize(2);
        assertThat(sentences("They met in the hall and stayed\n    They talked until noon today"))
                .hasSize(2);
    }

    @Test
    void aClosingQuoteStaysInItsSentence() {
        assertThat(sentences("\"That will depend.\" He left. (They stayed.) All went"))
                .containsExactly("\"That will depend.\"", "He left.", "(They stayed.)", "All went");
    }

    @Test
    void aBlankLineEndsSentenceAndParagraph() {
        TokenizedText text = Tokenizer.tokenize("body", "First line\nstill first. Second.\n\nThird");

        assertThat(text.sentenceCount()).isEqualTo(3);
        assertThat(IntStream.range(0, 3).map(text::paragraph)).containsExactly(0, 0, 1);
    }

    @Test
    void anyTextGivesTokensInOrderThatCoverEveryVisibleCharacter() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            String any = random.ints(random.nextInt(60), 0, 0x11000)
                    .mapToObj(c -> random.nextBoolean()
                            ? Character.toString(c)
                            : Character.toString("aB. '-\n1’".charAt(c % 9)))
                    .reduce("", String::concat);
            TokenizedText text = Tokenizer.tokenize("body", any);
            int at = 0;
            for (int token = 0; token < text.size(); token++) {
                assertThat(text.start(token)).isBetween(at, text.end(token) - 1);
                assertThat(any.substring(at, text.start(token)).codePoints())
                        .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
                at = text.end(token);
            }
        }
    }

    private static List<String> tokens(String any) {
        TokenizedText text = Tokenizer.tokenize("body", any);
        return IntStream.range(0, text.size()).mapToObj(text::token).toList();
    }

    private static List<String> sentences(String any) {
        TokenizedText text = Tokenizer.tokenize("body", any);
        return IntStream.range(0, text.sentenceCount())
                .mapToObj(s -> any.substring(text.start(text.firstToken(s)), text.end(text.endToken(s) - 1)))
                .toList();
    }
}
