package io.tensionwire.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.CountrySalience;
import io.tensionwire.contract.Story;
import io.tensionwire.enrich.lexicon.LexiconFiles;
import io.tensionwire.enrich.text.TokenizedText;
import io.tensionwire.enrich.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a story takes place, and for whom a disputed region counts. */
class StoryLocationTest {
    private static final EntityTagger TAGGER =
            new EntityTagger(Gazetteer.compile(LexiconFiles.onClassPath(Gazetteer.FILES)));

    @Test
    void theDatelineTellsFirst() {
        assertThat(place("OSLO, March 4", "Ships left Bergen. Bergen is a port. Norway is glad."))
                .isEqualTo("Oslo");
        assertThat(place(null, "OSLO (Kabar) - Ships left Bergen. Bergen is a port."))
                .isEqualTo("Oslo");
    }

    @Test
    void aDatelineWhoseCityIsNotKnownTellsItsCountry() {
        assertThat(place("QVORTVIK, Norway", "Ships left Bergen.")).isEqualTo("Norway");
    }

    @Test
    void withoutADatelineThePlaceThatIsNamedMostInTheCountryOfTheStoryCounts() {
        assertThat(
                        place(
                                null,
                                "Norway said ships left Oslo and Paris. They had come to Bergen, and Bergen in Norway was glad."))
                .isEqualTo("Bergen");
    }

    @Test
    void ofPlacesThatAreNamedEquallyOftenTheFirstCounts() {
        assertThat(place(null, "Norway said ships left Bergen for Trondheim in Norway."))
                .isEqualTo("Bergen");
    }

    @Test
    void aSeaIsAPlaceOfAnyStory() {
        assertThat(place(null, "Greece sent ships into the Aegean Sea, Greece said."))
                .isEqualTo("Aegean Sea");
    }

    @Test
    void aStoryThatNamesNoPlaceIsInItsCountry() {
        assertThat(place(null, "Norway said it was glad.")).isEqualTo("Norway");
        assertThat(tag(null, "Nobody was glad.").place()).isNull();
        assertThat(tag(null, "Nobody was glad.").location()).isNull();
    }

    @Test
    void theLocationIsThatOfThePlace() {
        FoundEntities found = tag("OSLO, March 4", "It rained.");

        assertThat(found.place().id()).isEqualTo("Q585");
        assertThat(found.place().country()).isEqualTo("NOR");
        assertThat(found.location().lat()).isBetween(59.0, 60.5);
        assertThat(found.location().lon()).isBetween(10.0, 11.5);
    }

    @Test
    void aDisputedRegionCountsForTheClaimantsThatTheStoryNames() {
        assertThat(countries(
                        "Ships of China and Vietnam sailed to the Spratly Islands. China and Vietnam traded blame."))
                .containsExactly("CHN", "VNM");
        assertThat(mentions("China is near the Spratly Islands. China said so.", "CHN"))
                .isEqualTo(3);
    }

    @Test
    void aDisputedRegionThatNobodyIsNamedForCountsForAllClaimants() {
        assertThat(countries("Shells fell on Kashmir again. Kashmir is tense.")).containsExactly("IND", "PAK");
    }

    @Test
    void aDisputedRegionCountsForTheStateThatMostRecogniseAndAClaimantOnlyIfNamed() {
        assertThat(countries("Shells fell on Crimea. Crimea is tense.")).containsExactly("UKR");
        assertThat(countries("Russia fired from Crimea. Russia denied it. Crimea is tense."))
                .containsExactly("RUS", "UKR");
    }

    private static int mentions(String body, String code) {
        return tag(null, body).countries().stream()
                .filter(country -> country.code().equals(code))
                .findFirst()
                .orElseThrow()
                .mentions();
    }

    private static List<String> countries(String body) {
        return tag(null, body).countries().stream()
                .map(CountrySalience::code)
                .sorted()
                .toList();
    }

    private static String place(String dateline, String body) {
        return tag(dateline, body).place().name();
    }

    private static FoundEntities tag(String dateline, String body) {
        Story story = Story.builder("place:1")
                .language("en")
                .dateline(dateline)
                .body(body)
                .build();
        List<TokenizedText> fields = new ArrayList<>();
        if (dateline != null) {
            fields.add(Tokenizer.tokenize("dateline", dateline));
        }
        fields.add(Tokenizer.tokenize("body", body));
        return TAGGER.tag(story, fields);
    }
}
