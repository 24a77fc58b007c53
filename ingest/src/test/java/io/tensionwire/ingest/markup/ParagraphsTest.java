package io.tensionwire.ingest.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ParagraphsTest {

    @Test
    void blocksAreParagraphsAndInlineMarkupCutsNothing() {
        assertThat(read("<p>The <b>mill</b> <a href='x'>burned</a>.</p><div>It was<i>old</i>.</div>Nobody was hurt."))
                .containsExactly("The mill burned.", "It wasold.", "Nobody was hurt.");
    }

    @Test
    void oneLineBreakEndsALineAndTwoAParagraph() {
        assertThat(read("One<br>two<br/><br/>three")).containsExactly("One\ntwo", "three");
    }

    @Test
    void rowsOfTablesAreLinesWithTabsBetweenCells() {
        assertThat(read("<table><tr><th>Team</th><th>Won</th></tr><tr><td><p>Oslo</p></td><td>3</td></tr></table>"))
                .containsExactly("Team\tWon\nOslo\t3");
    }

    @Test
    void preformattedLinesAreKept() {
        assertThat(read("<pre>Oslo   3\nBergen 2\n\nSecond</pre>")).containsExactly("Oslo   3\nBergen 2", "Second");
    }

    @Test
    void whatIsNoTextIsLeftOut() {
        assertThat(
                        read(
                                "<style>p{}</style><script>x()</script><figure><figcaption>A mill</figcaption></figure><p>Text</p>"))
                .containsExactly("Text");
    }

    @Test
    void whatTheCallerDropsIsLeftOut() {
        Element body = Html.body("<p>Text</p><div class='contacts'>Call <b>Ana</b></div>");

        assertThat(Paragraphs.of(body, element -> "contacts".equals(element.attribute("class"))))
                .containsExactly("Text");
    }

    @Test
    void charactersOfWindows1252AreReadAsMeant() {
        assertThat(read("don\u0092t")).containsExactly("don’t");
    }

    @Test
    void hostileNestingEndsWell() {
        assertThat(String.join("", read("<b>".repeat(50_000) + "deep"))).contains("deep");
        assertThat(String.join("", Paragraphs.of(Html.mendedXml("<q>".repeat(50_000) + "deep"))))
                .contains("deep");
    }

    @Test
    void tagNamesWithoutAnEndAreTextAndEndAtOnce() {
        String hostile = "<p<p‹".repeat(1_000_000);

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read("<p>ok</p>" + hostile)))
                .contains("ok");
    }

    /** Nothing is made up and nothing is moved: taking out white space, the text is a subsequence of what stands there. */
    @Test
    void theTextIsASubsequenceOfWhatWasVisible() {
        Random random = new Random(7);
        String[] parts = {
            "<p>",
            "</p>",
            "<br>",
            "<td>",
            "</td>",
            "<tr>",
            "<table>",
            "<pre>",
            "</pre>",
            "Oslo ",
            "&amp;",
            "a\n",
            "<i>",
            "</i>",
            "<script>",
            "</script>"
        };
        for (int round = 0; round < 500; round++) {
            StringBuilder html = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                html.append(parts[random.nextInt(parts.length)]);
            }
            Element body = Html.body(html.toString());
            assertThat(isSubsequence(String.join("", Paragraphs.of(body)), body.text()))
                    .as(html.toString())
                    .isTrue();
        }
    }

    private static boolean isSubsequence(String text, String visible) {
        String all = visible.replaceAll("\\s", "");
        int at = 0;
        for (char c : text.replaceAll("\\s", "").toCharArray()) {
            at = all.indexOf(c, at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    private static List<String> read(String html) {
        return Paragraphs.of(Html.body(html));
    }
}
