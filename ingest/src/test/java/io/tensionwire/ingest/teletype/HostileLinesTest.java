package io.tensionwire.ingest.teletype;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Story;
import io.tensionwire.ingest.format.Reading;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no wire sends ends in time that its length warrants, and what is read was there to be seen. */
class HostileLinesTest {
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final String IPTC = "\u0001klx0042 4 pl 12\n\u0002";
    private static final String ANPA =
            "\u0016\u0016\u0001a0415\u001F-----\nu i\u0013\u0011 BC-X 05-04 0120\n\u0002^BC-X<\n";
    private static final List<String> PIECES = List.of(
            "Ships met.",
            "OSLO (AP) - ",
            "\n",
            "\n\n",
            "   ",
            " =",
            "<",
            "^",
            "\t",
            ";",
            "KILL",
            "1ST LEAD",
            "By Ola Nordmann",
            "## Editorial contacts",
            "AFP ab",
            "é",
            "half-",
            "Embargo: 18:00");

    private final ReceivedLine iptc = new ReceivedLine(new Iptc7901Format(), UTF_8);
    private final ReceivedLine anpa = new ReceivedLine(new Anpa1312Format(), UTF_8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "a\n",
                "a   ",
                "a/",
                " =",
                "a;",
                "1ST LEAD ",
                "(",
                "_ ",
                "\u0001",
                "\n",
                "- ",
                "#",
                " (",
                "\u001E "
            })
    void aPatternThatRepeatsCostsItsLength(String pattern) {
        String text = "x" + pattern.repeat(300_000 / pattern.length()) + "y\n\u0003";

        Assertions.assertTimeoutPreemptively(BOUND, () -> {
            assertThat(iptc.readings(IPTC + text)).isNotEmpty();
            assertThat(anpa.readings(ANPA + "\t" + text)).isNotEmpty();
        });
    }

    @Test
    void aMessageThatIsTooLongIsRefused() throws IOException {
        String text = "Ships met. ".repeat(200_000) + "\u0003";

        assertThat(((Reading.Refused) iptc.reading(IPTC + text)).cause()).contains("longer");
        assertThat(((Reading.Refused) anpa.reading(ANPA + text)).cause()).contains("longer");
    }

    @Test
    void theBodyNeverHoldsWhatWasNotSent() throws IOException {
        Random random = new Random(20260504);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(20); i >= 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String sent = text + "\n\u0003";
            assertBodyIsPartOf(iptc.readings(IPTC + sent), sent);
            assertBodyIsPartOf(anpa.readings(ANPA + sent), sent);
        }
    }

    private static void assertBodyIsPartOf(List<Reading> readings, String sent) {
        for (Reading reading : readings) {
            if (reading instanceof Reading.Read read) {
                assertThat(isPart(visible(read.story()), sent.replaceAll("\\s", "")))
                        .as("body <%s> of <%s>", read.story().body(), sent)
                        .isTrue();
            }
        }
    }

    private static String visible(Story story) {
        return story.body() == null ? "" : story.body().replaceAll("\\s", "");
    }

    private static boolean isPart(String part, String whole) {
        int at = 0;
        for (int i = 0; i < whole.length() && at < part.length(); i++) {
            at += whole.charAt(i) == part.charAt(at) ? 1 : 0;
        }
        return at == part.length();
    }
}
