package io.tensionwire.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {
    private final Json<Story> stories = Json.of(Story.class);
    private final Json<EnrichedStory> enriched = Json.of(EnrichedStory.class);

    @Test
    void anIdAndABodyAreEnoughForAStory() throws IOException {
        Story story = stories.read("{\"id\":\"a:1\",\"body\":\"Text.\"}".getBytes(UTF_8));

        assertThat(story.status()).isEqualTo(StoryStatus.USABLE);
        assertThat(story.subjects()).isEmpty();
        assertThat(story.version()).isNull();
    }

    @Test
    void aStoryIsReadBackAsItWasWritten() throws IOException {
        Story story = Story.builder("a:1")
                .version("2")
                .versionCreated(Instant.parse("2026-03-02T04:05:06Z"))
                .status(StoryStatus.CANCELED)
                .urgency(1)
                .subjects(List.of(new Subject("11000000", "medtop", null)))
                .signals(List.of(Signal.CORRECTION))
                .hashed();

        assertThat(stories.read(stories.write(story))).isEqualTo(story);
    }

    @Test
    void instantsAreWrittenAsIso8601AndAbsentFieldsLeftOut() {
        Story story = Story.builder("a:1").versionCreated(Instant.EPOCH).build();

        assertThat(new String(stories.write(story), UTF_8))
                .isEqualTo("{\"id\":\"a:1\",\"versionCreated\":\"1970-01-01T00:00:00Z\",\"status\":\"usable\","
                        + "\"subjects\":[],\"signals\":[],\"repairs\":[]}");
    }

    @Test
    void anEnrichedStoryHasAllFieldsOnOneLevelAndIsReadBack() throws IOException {
        Indicator indicator = new Indicator(
                Category.THREATEN,
                null,
                "13",
                Quad.VERBAL_CONFLICT,
                -4.4,
                Modality.FUTURE,
                "Q212",
                List.of("RUS"),
                List.of("UKR"),
                "body",
                0,
                4,
                "Text",
                new Span(0, 5),
                true,
                "threaten.attack");
        Annotations annotations = new Annotations(
                List.of(),
                List.of(new CountrySalience("UKR", 1, 2)),
                new StoryPlace("Q1899", "Kyiv", "UKR"),
                new Location(50.45, 30.52),
                List.of(indicator),
                Tension.NONE,
                "abc");
        EnrichedStory story =
                EnrichedStory.alone(Story.builder("a:1").body("Text.").build(), 3, annotations);

        String json = new String(enriched.write(story), UTF_8);

        assertThat(json)
                .startsWith("{\"id\":\"a:1\",\"status\":\"usable\"")
                .contains("\"revision\":3,")
                .contains("\"quad\":\"verbal-conflict\"")
                .contains("\"place\":{\"id\":\"Q1899\",\"name\":\"Kyiv\",\"country\":\"UKR\"}")
                .contains("\"location\":{\"lat\":50.45,\"lon\":30.52}")
                .contains("\"sentence\":{\"start\":0,\"end\":5}");
        assertThat(enriched.read(json.getBytes(UTF_8))).isEqualTo(story);
    }

    @Test
    void aStatusThatNobodyKnowsIsWithheld() throws IOException {
        assertThat(stories.read("{\"id\":\"a:1\",\"status\":\"hold-please\"}".getBytes(UTF_8))
                        .status())
                .isEqualTo(StoryStatus.WITHHELD);
    }

    @Test
    void fieldsOfALaterContractAreIgnored() throws IOException {
        assertThat(stories.read("{\"id\":\"a:1\",\"mood\":7}".getBytes(UTF_8)).id())
                .isEqualTo("a:1");
    }

    @Test
    void theReasonNamesTheFieldOrThePlaceButNeverTheText() {
        assertThatThrownBy(() -> stories.read("{\"id\":\"a:1\",\"versionCreated\":\"secret\"}".getBytes(UTF_8)))
                .hasMessage("not a Story: the value of \"versionCreated\" cannot be read at line 1, column 30");
        assertThatThrownBy(() -> stories.read("{\"id\":secret}".getBytes(UTF_8)))
                .hasMessageStartingWith("not a Story: the JSON is broken at line 1, column ");
    }

    @Test
    void brokenJsonIsRefusedWithoutQuotingIt() {
        assertThatThrownBy(() -> stories.read("{\"id\":\"a:1\",\"body\":\"secret".getBytes(UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> stories.read("{\"id\":\"a:1\"} {}".getBytes(UTF_8)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> stories.read("{\"id\":\"a:1\",\"id\":\"a:2\"}".getBytes(UTF_8)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> stories.read("null".getBytes(UTF_8))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> stories.read("{\"body\":\"no id\"}".getBytes(UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("needs an \"id\"");
    }
}
