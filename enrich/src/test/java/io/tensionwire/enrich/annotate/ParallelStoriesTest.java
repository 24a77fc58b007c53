package io.tensionwire.enrich.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.Entity;
import io.tensionwire.contract.Indicator;
import io.tensionwire.contract.PairTension;
import io.tensionwire.contract.Story;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same story reads the same in eight languages. */
class ParallelStoriesTest {
    private static final Annotator ANNOTATOR = new Annotator(Lexicon.load());

    /**
     * One version of a story.
     *
     * @param told main pair, direction and ids of the story
     * @param language the language of the version
     */
    record Version(List<String> told, String language, String headline, String body) {
        @Override
        public String toString() {
            return told.get(0) + "-" + told.get(1) + " in " + language;
        }

        Story story() {
            return Story.builder("test:1")
                    .language(language)
                    .headline(headline)
                    .body(body)
                    .build();
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void theDirectionIsTheSame(Version version) {
        double direction = ANNOTATOR.annotate(version.story()).tension().direction();

        assertThat(version.told().get(2).equals("rising") ? direction : -direction)
                .isPositive();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void theMainPairIsTheSame(Version version) {
        List<PairTension> pairs = ANNOTATOR.annotate(version.story()).tension().pairs();

        assertThat(pairs).isNotEmpty();
        assertThat(List.of(pairs.get(0).a(), pairs.get(0).b()))
                .isEqualTo(version.told().subList(0, 2));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void theSameIdsAreFound(Version version) {
        assertThat(ANNOTATOR.annotate(version.story()).entities())
                .extracting(Entity::id)
                .containsAll(version.told().subList(3, version.told().size()));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everySpanHoldsItsText(Version version) {
        Annotations found = ANNOTATOR.annotate(version.story());

        assertThat(found.indicators()).hasSizeGreaterThan(2);
        for (Indicator indicator : found.indicators()) {
            String field = indicator.field().equals("headline") ? version.headline() : version.body();
            assertThat(indicator.text()).isEqualTo(field.substring(indicator.start(), indicator.end()));
        }
    }

    static Stream<Version> versions() throws IOException {
        List<Version> versions = new ArrayList<>();
        List<String> told = List.of();
        try (InputStream stream = ParallelStoriesTest.class.getResourceAsStream("parallel-stories.txt")) {
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("== ")) {
                    told = Arrays.asList(line.substring(3).split(" "));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.split(" \\| ");
                    versions.add(new Version(told, cells[0], cells[1], cells[2]));
                }
            }
        }
        return versions.stream();
    }
}
