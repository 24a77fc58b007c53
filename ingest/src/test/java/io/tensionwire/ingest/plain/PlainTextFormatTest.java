package io.tensionwire.ingest.plain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.ContentHash;
import io.tensionwire.contract.Signal;
import io.tensionwire.contract.Story;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.ReadItem;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Repair;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextFormatTest {
    private static final String FERRY = """
            Ferry Line Reopens Between Two Ports
            The ferry at the quay. (Instagram/@portauthority)

            By Ayu Lestari

            SURABAYA - The ferry  line reopened on Monday
            after two years.

            passengers boarding ferry port
            Passengers board the ferry. (Source: Port Authority)

            "We waited long," one passenger said.

            (Reporting by Ayu Lestari; Editing by Budi Santoso)

            All other versions of this article were translated by AI and may hold errors.
            """;

    private final PlainTextFormat format = new PlainTextFormat();

    @Test
    void aStoryLaidOutForPeopleIsTakenApart() throws IOException {
        Story story = read(FERRY);

        assertThat(story.headline()).isEqualTo("Ferry Line Reopens Between Two Ports");
        assertThat(story.byline()).isEqualTo("By Ayu Lestari");
        assertThat(story.dateline()).isEqualTo("SURABAYA");
        assertThat(story.body())
                .isEqualTo("The ferry line reopened on Monday after two years.\n\n"
                        + "\"We waited long,\" one passenger said.");
        assertThat(story.signals()).containsExactly(Signal.MACHINE_TRANSLATED);
    }

    @Test
    void theFileGivesIdAndTimeAndTheSourceItsLabels() throws IOException {
        Story story = ReadItem.story(format, FERRY.getBytes(UTF_8), "2026/05/ferry.final.txt");

        assertThat(story.id()).isEqualTo("kabar:ferry.final");
        assertThat(story.versionCreated()).isEqualTo(ReadItem.MODIFIED);
        assertThat(story.source()).isEqualTo("kabar");
        assertThat(story.provider()).isEqualTo("kabar");
        assertThat(story.language()).isEqualTo("en");
        assertThat(story.contentHash()).isEqualTo(ContentHash.of(story));
    }

    @Test
    void aCaptionWithoutCreditIsLeftOutOnlyBetweenHeadlineAndDateline() throws IOException {
        assertThat(read("Head\nTwo ships at sea\n\nOSLO - Ships met.").body()).isEqualTo("Ships met.");
        assertThat(read("Head\nShips met at sea.\n\nThey parted later.").body())
                .isEqualTo("Ships met at sea.\n\nThey parted later.");
    }

    @Test
    void theStoryMayFollowItsHeadlineWithoutABlankLine() throws IOException {
        Story story = read("Head\nBy Ola Nordmann\nOSLO (Reuters) - Ships met\nat sea.");

        assertThat(story.byline()).isEqualTo("By Ola Nordmann");
        assertThat(story.dateline()).isEqualTo("OSLO (Reuters)");
        assertThat(story.body()).isEqualTo("Ships met at sea.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This story was translated by AI.",
                "The Dutch text is produced by machine translation.",
                "Versi bahasa Inggris dihasilkan secara otomatis oleh sistem.",
                "Cet article a été traduit automatiquement.",
                "Dieser Text wurde maschinell übersetzt.",
                "Este artículo fue traducido automáticamente.",
                "この記事は自動翻訳です。",
                "本文由机器翻译生成，新闻以原文为准。"
            })
    void aClosingDisclaimerOfMachineTranslationBecomesASignal(String disclaimer) throws IOException {
        Story story = read("Head\n\nShips met.\n\n" + disclaimer);

        assertThat(story.body()).isEqualTo("Ships met.");
        assertThat(story.signals()).containsExactly(Signal.MACHINE_TRANSLATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"The text is translated automatically,\" she said.",
                "The new version of the fighter was shown.",
                "Troops moved closer to the border (picture below).",
                "The senator (Example Party/North) objected."
            })
    void whatOnlyResemblesADisclaimerOrACreditStays(String paragraph) throws IOException {
        assertThat(read("Head\n\nShips met.\n\n" + paragraph).body()).endsWith(paragraph);
        assertThat(read("Head\n\n" + paragraph + "\n\nShips met.").body()).startsWith(paragraph);
    }

    @Test
    void aHeadlineAloneIsAStoryWithAnEmptyBody() throws IOException {
        Story story = read("\n\n  Ships   met \n");

        assertThat(story.headline()).isEqualTo("Ships met");
        assertThat(story.body()).isEmpty();
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertThat(ReadItem.refused(format, new byte[0]).cause()).contains("no text");
        assertThat(ReadItem.refused(format, " \r\n\u00A0".getBytes(UTF_8)).cause())
                .contains("no text");
    }

    @Test
    void whatIsNoTextIsRefusedWithItsBytes() throws IOException {
        byte[] bytes = {0, 1, 2, 'a', 3, 0};

        Reading.Refused refused = ReadItem.refused(format, bytes);

        assertThat(refused.cause()).contains("control characters");
        assertThat(refused.bytes()).isEqualTo(bytes);
    }

    @Test
    void strayBytesAreMendedAndNamed() throws IOException {
        Story nul = read("Head\r\n\r\nShips\u0000 met.\r\n\r\nAnd parted.");
        Story latin = ReadItem.story(format, "Head\n\nCórdoba.".getBytes(ISO_8859_1), "a.txt");

        assertThat(nul.body()).isEqualTo("Ships met.\n\nAnd parted.");
        assertThat(nul.repairs()).containsExactly(Repair.CONTROL_CHARACTERS);
        assertThat(latin.body()).isEqualTo("Córdoba.");
        assertThat(latin.repairs()).containsExactly(Repair.WINDOWS_1252);
    }

    @Test
    void anItemThatWasReadBeforeTellsNothing() throws IOException {
        byte[] bytes = FERRY.getBytes(UTF_8);

        assertThat(ReadItem.all(format, bytes, "a.txt", new Progress(bytes.length, 1)))
                .isEmpty();
    }

    @Test
    void theBodyNeverHoldsWhatTheTextDoesNot() throws IOException {
        List<String> pieces = List.of(
                "Ships met.",
                "OSLO - ",
                "\n",
                "\n\n",
                " ",
                "(Twitter/@navy)",
                "By Ola Nordmann",
                "(Reporting by Ola)",
                "a photo of ships",
                "machine translation of this text",
                "\u0000",
                "\uD83D\uDEA2",
                "\r\n",
                "(AP) _ ",
                "é",
                "A");
        Random random = new Random(20260504);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder("Head");
            for (int i = random.nextInt(20); i >= 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            String body = read(text.toString()).body();

            assertThat(isSubsequence(visible(body), visible(text.toString())))
                    .as("body <%s> of text <%s>", body, text)
                    .isTrue();
        }
    }

    private Story read(String text) throws IOException {
        return ReadItem.story(format, text.getBytes(UTF_8), "a.txt");
    }

    private static String visible(String text) {
        return text.replaceAll("\\s", "");
    }

    private static boolean isSubsequence(String part, String whole) {
        int at = 0;
        for (int i = 0; i < whole.length() && at < part.length(); i++) {
            if (whole.charAt(i) == part.charAt(at)) {
                at++;
            }
        }
        return at == part.length();
    }
}
