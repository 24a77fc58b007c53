package io.tensionwire.ingest.lines;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.ContentHash;
import io.tensionwire.contract.Story;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.ReadItem;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Repair;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesFormatTest {
    private final JsonLinesFormat format = new JsonLinesFormat();

    @Test
    void anIdAloneIsAStoryThatTheHintsComplete() throws IOException {
        Story story = read("{\"id\":\"a:1\"}");

        assertThat(story.id()).isEqualTo("a:1");
        assertThat(story.source()).isEqualTo("kabar");
        assertThat(story.provider()).isEqualTo("kabar");
        assertThat(story.versionCreated()).isEqualTo(ReadItem.ARRIVAL);
        assertThat(story.firstCreated()).isEqualTo(ReadItem.ARRIVAL);
        assertThat(story.contentHash()).isEqualTo(ContentHash.of(story));
    }

    @Test
    void aTimeFarAheadIsHeldToTheArrival() throws IOException {
        Story story = read("{\"id\":\"7\",\"versionCreated\":\"2099-01-01T00:00:00Z\"}");

        assertThat(story.versionCreated()).isEqualTo(ReadItem.ARRIVAL);
        assertThat(story.repairs()).containsExactly(Repair.TIME_IN_FUTURE);
    }

    @Test
    void whatTheLineGivesIsTakenAsItIs() throws IOException {
        Story story = read("{\"id\":\"7\",\"source\":\"s\",\"provider\":\"p\",\"language\":\"id\","
                + "\"versionCreated\":\"2021-12-09T01:00:00Z\",\"contentHash\":\"made up\"}");

        assertThat(story.id()).isEqualTo("7");
        assertThat(story.source()).isEqualTo("s");
        assertThat(story.language()).isEqualTo("id");
        assertThat(story.firstCreated()).isEqualTo(Instant.parse("2021-12-09T01:00:00Z"));
        assertThat(story.contentHash()).isEqualTo(ContentHash.of(story));
    }

    @Test
    void aBadLineRefusesOnlyItselfAndBlankLinesAreSkipped() throws IOException {
        List<Reading> readings = all("{\"id\":\"1\"}\r\n\n{\"body\":\"secret\"}\n  \nnonsense\n{\"id\":\"2\"}");

        assertThat(readings).extracting(Reading::line).containsExactly(1L, 3L, 5L, 6L);
        assertThat(readings.get(0)).isInstanceOf(Reading.Read.class);
        assertThat(readings.get(1)).isInstanceOfSatisfying(Reading.Refused.class, refused -> assertThat(refused.cause())
                .startsWith("line 3 ")
                .contains("needs an \"id\"")
                .doesNotContain("secret"));
        assertThat(readings.get(2)).isInstanceOf(Reading.Refused.class);
        assertThat(readings.get(3)).isInstanceOf(Reading.Read.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"1\",\"id\":\"2\"}",
                "{\"id\":\"\"}",
                "{\"id\":\"a\\ud800\"}",
                "{\"id\":\"a\\u0000\"}",
                "{\"id\":\"1\",\"body\":\"a\u0000b\"}",
                "{\"id\":\"1\",\"embargoedUntil\":\"soon\"}",
                "{\"id\":\"1\"} {\"id\":\"2\"}",
                "[]",
                "null",
                "{"
            })
    void hostileLinesAreRefused(String line) throws IOException {
        assertThat(ReadItem.refused(format, line.getBytes(UTF_8)).bytes()).isEqualTo(line.getBytes(UTF_8));
    }

    @Test
    void textThatCannotBeCarriedIsMendedAndNamed() throws IOException {
        Story story = read("{\"id\":\"1\",\"body\":\"a\\ud800b\\u0000\",\"headline\":\"\\ud83d\\udea2\"}");

        assertThat(story.body()).isEqualTo("a\uFFFDb");
        assertThat(story.headline()).isEqualTo("\uD83D\uDEA2");
        assertThat(story.repairs()).containsExactly(Repair.LONE_SURROGATES, Repair.CONTROL_CHARACTERS);
    }

    @Test
    void aByteOrderMarkAndLatin1AreMendedAndNamed() throws IOException {
        Story latin = ReadItem.story(format, "{\"id\":\"1\",\"body\":\"Córdoba\"}".getBytes(ISO_8859_1), "a.jsonl");

        assertThat(read("\uFEFF{\"id\":\"1\"}").repairs()).containsExactly(Repair.BYTE_ORDER_MARK);
        assertThat(latin.body()).isEqualTo("Córdoba");
        assertThat(latin.repairs()).containsExactly(Repair.WINDOWS_1252);
    }

    @Test
    void aLineOfFiveMegabytesIsRead() throws IOException {
        String body = "x".repeat(5_000_000);

        assertThat(read("{\"id\":\"1\",\"body\":\"" + body + "\"}").body()).hasSize(5_000_000);
    }

    @Test
    void aLineThatIsTooLongIsKeptInItsBeginningAndTheNextIsRead() throws IOException {
        LineReader lines =
                new LineReader(new ByteArrayInputStream("abcdefgh\nij\n".getBytes(UTF_8)), Progress.START, 4);

        LineReader.Line cut = lines.next().orElseThrow();
        LineReader.Line next = lines.next().orElseThrow();

        assertThat(cut.isWhole()).isFalse();
        assertThat(cut.length()).isEqualTo(8);
        assertThat(new String(cut.bytes(), UTF_8)).isEqualTo("abcd");
        assertThat(new String(next.bytes(), UTF_8)).isEqualTo("ij");
        assertThat(next.end()).isEqualTo(new Progress(12, 2));
        assertThat(lines.next()).isEmpty();
    }

    @Test
    void aRefusedLineKeepsOneMebibyteAndItsLength() throws IOException {
        Reading.Refused refused = ReadItem.refused(format, new byte[3 << 20]);

        assertThat(refused.bytes()).hasSize(1 << 20);
        assertThat(refused.length()).isEqualTo(3 << 20);
    }

    @Test
    void readingIsTakenUpExactlyBehindAnyReading() throws IOException {
        byte[] bytes = "{\"id\":\"1\"}\n\r\nbad\n{\"id\":\"2\"}\r\n{\"id\":\"3\"}".getBytes(UTF_8);
        List<Reading> whole = ReadItem.all(format, bytes, "a.jsonl", Progress.START);

        for (int read = 0; read < whole.size(); read++) {
            List<Reading> rest =
                    ReadItem.all(format, bytes, "a.jsonl", whole.get(read).end());

            assertThat(rest)
                    .extracting(Reading::end)
                    .isEqualTo(whole.subList(read + 1, whole.size()).stream()
                            .map(Reading::end)
                            .toList());
        }
    }

    private List<Reading> all(String text) throws IOException {
        return ReadItem.all(format, text.getBytes(UTF_8), "a.jsonl", Progress.START);
    }

    private Story read(String line) throws IOException {
        return ReadItem.story(format, line.getBytes(UTF_8), "a.jsonl");
    }
}
