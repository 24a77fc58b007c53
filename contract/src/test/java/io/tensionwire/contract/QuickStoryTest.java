package io.tensionwire.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickStoryTest {
    private static final int STORIES = 3_000;

    private final QuickStory quick = new QuickStory();
    private final Json<Story> usual = Json.of(Story.class);
    private final Json<Story> jackson = Json.byJackson(Story.class);

    @Test
    void storiesAreWrittenInTheBytesOfJackson() {
        for (int seed = 0; seed < STORIES; seed++) {
            Story story = RandomStories.of(seed);

            assertThat(new String(usual.write(story), UTF_8))
                    .as("story of seed %d", seed)
                    .isEqualTo(new String(jackson.write(story), UTF_8));
        }
    }

    @Test
    void storiesAreReadAsJacksonReadsThem() throws IOException {
        for (int seed = 0; seed < STORIES; seed++) {
            Story story = RandomStories.of(seed);

            assertThat(usual.read(jackson.write(story)))
                    .as("story of seed %d", seed)
                    .isEqualTo(story);
        }
    }

    @Test
    void damagedStoriesAreReadOrRefusedAsJacksonDoes() {
        SplittableRandom random = new SplittableRandom(7);
        for (int seed = 0; seed < STORIES; seed++) {
            byte[] damaged = damaged(jackson.write(RandomStories.of(seed)), random);

            assertThat(outcome(usual, damaged))
                    .as(() -> new String(damaged, UTF_8))
                    .isEqualTo(outcome(jackson, damaged));
        }
    }

    @Test
    void whatWiresSendIsNotLeftToJackson() {
        Story story = Story.builder("wire:1")
                .version("2")
                .versionCreated(Instant.parse("2026-03-02T04:05:06.789Z"))
                .headline("Talks \u201Cconstructive\u201D, says minister")
                .body("First.\n\nSecond \"quoted\" \\ caf\u00E9 \u5916\u4EA4 \uD83D\uDE80.")
                .urgency(3)
                .subjects(List.of(new Subject("11000000", "medtop", "politics"), new Subject(null, null, "war")))
                .signals(List.of("update", "sig:x"))
                .hashed();

        assertThat(quick.written(story))
                .hasValueSatisfying(bytes -> assertThat(quick.read(bytes)).contains(story));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"a\"}",
                " {\n \"body\" : \"x\" ,\t\"id\" : \"a\", \"signals\": [ \"b\" , \"c\" ] }\r\n",
                "{\"id\":\"a\",\"headline\":null,\"subjects\":null,\"urgency\":null,\"status\":null}",
                "{\"id\":\"a\",\"subjects\":[{\"name\":\"b\",\"code\":\"c\"},{}],\"repairs\":[]}",
                "{\"id\":\"\\u0061\\u00e9\\u5916\\ud83d\\ude80\\/\\n\"}",
                "{\"id\":\"a\",\"status\":\"hold-please\",\"firstCreated\":\"0001-01-01T00:00:00.123456789Z\"}",
            })
    void formsThatOtherWritersUseAreNotLeftToJackson(String json) throws IOException {
        assertThat(quick.read(json.getBytes(UTF_8))).contains(jackson.read(json.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "null",
                "[]",
                "{\"id\":\"\"}",
                "{\"id\":null}",
                "{\"id\":7}",
                "{\"id\":\"a\"",
                "{\"id\":\"a\",}",
                "{\"id\":\"a\"}}",
                "{\"id\":\"a\"} {}",
                "{\"id\":\"a\" \"body\":\"b\"}",
                "{\"id\":\"a\",\"id\":\"a\"}",
                "{\"id\":\"a\",\"mood\":7}",
                "{\"id\":\"a\",\"body\":\"\\uD83D\"}",
                "{\"id\":\"a\",\"body\":\"\\uD83D\\n\"}",
                "{\"id\":\"a\",\"body\":\"\\uDE80\\uD83D\"}",
                "{\"id\":\"a\",\"body\":\"\\u00g0\"}",
                "{\"id\":\"a\",\"body\":\"\\x\"}",
                "{\"id\":\"a\",\"body\":\"\\",
                "{\"id\":\"a\",\"body\":\"line\nfeed\"}",
                "{\"id\":\"a\",\"body\":true}",
                "{\"id\":\"a\",\"body\":[\"b\"]}",
                "{\"id\":\"a\",\"urgency\":\"3\"}",
                "{\"id\":\"a\",\"urgency\":\"\"}",
                "{\"id\":\"a\",\"urgency\":3.7}",
                "{\"id\":\"a\",\"urgency\":3e1}",
                "{\"id\":\"a\",\"urgency\":03}",
                "{\"id\":\"a\",\"urgency\":-3}",
                "{\"id\":\"a\",\"urgency\":2147483648}",
                "{\"id\":\"a\",\"signals\":\"b\"}",
                "{\"id\":\"a\",\"signals\":[null]}",
                "{\"id\":\"a\",\"signals\":[\"b\",]}",
                "{\"id\":\"a\",\"subjects\":[{\"code\":\"b\",\"code\":\"c\"}]}",
                "{\"id\":\"a\",\"subjects\":[{\"code\":null}]}",
                "{\"id\":\"a\",\"subjects\":[{\"mood\":\"b\"}]}",
                "{\"id\":\"a\",\"subjects\":[null]}",
                "{\"id\":\"a\",\"versionCreated\":\"2026-03-02T04:05:06+07:00\"}",
                "{\"id\":\"a\",\"versionCreated\":\"2026-03-02T24:00:00Z\"}",
                "{\"id\":\"a\",\"versionCreated\":\"2026-02-30T04:05:06Z\"}",
                "{\"id\":\"a\",\"versionCreated\":\"2026-03-02T04:05:06.Z\"}",
                "{\"id\":\"a\",\"versionCreated\":\"2026-03-02T04:05:06.0123456789Z\"}",
                "{\"id\":\"a\",\"versionCreated\":\"2026-03-02T04:05Z\"}",
                "{\"id\":\"a\",\"versionCreated\":\" 2026-03-02T04:05:06Z \"}",
                "{\"id\":\"a\",\"versionCreated\":\"\"}",
                "{\"id\":\"a\",\"versionCreated\":1767225600}",
                "\uFEFF{\"id\":\"a\"}",
            })
    void whateverIsUnusualIsLeftToJackson(String json) {
        byte[] bytes = json.getBytes(UTF_8);

        assertThat(quick.read(bytes)).isEmpty();
        assertThat(outcome(usual, bytes)).isEqualTo(outcome(jackson, bytes));
    }

    @Test
    void bytesThatAreNoUtf8AreLeftToJackson() {
        byte[] bytes = "{\"id\":\"a\",\"body\":\"caf?\"}".getBytes(UTF_8);
        bytes[bytes.length - 3] = (byte) 0xE9;

        assertThat(quick.read(bytes)).isEmpty();
    }

    /** A byte changed, taken out or put in, or the end cut off. */
    private static byte[] damaged(byte[] json, SplittableRandom random) {
        int at = random.nextInt(json.length);
        byte another = (byte) "\"\\,:{}[]0ul \n\u00FF".charAt(random.nextInt(14));
        byte[] damaged = json.clone();
        switch (random.nextInt(4)) {
            case 0 -> damaged[at] = another;
            case 1 -> System.arraycopy(json, at, damaged, Math.max(0, at - 1), json.length - at);
            case 2 -> {
                damaged = Arrays.copyOf(json, json.length + 1);
                System.arraycopy(json, at, damaged, at + 1, json.length - at);
                damaged[at] = another;
            }
            default -> damaged = Arrays.copyOf(json, at);
        }
        return damaged;
    }

    private static String outcome(Json<Story> json, byte[] bytes) {
        try {
            return json.read(bytes).toString();
        } catch (IOException e) {
            return "refused: " + e.getMessage();
        }
    }
}
