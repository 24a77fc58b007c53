package io.tensionwire.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Story;
import io.tensionwire.enrich.lexicon.LexiconFiles;
import io.tensionwire.enrich.text.Tokenizer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of several bearers a name means. */
class NamesakesTest {
    private static final EntityTagger TAGGER =
            new EntityTagger(Gazetteer.compile(LexiconFiles.onClassPath(Gazetteer.FILES)));
    private static final String BIRMINGHAM_ENGLAND = "Q2256";
    private static final String BIRMINGHAM_ALABAMA = "Q79867";
    private static final String GEORGIA_STATE = "Q1428";
    private static final String GEORGIA_COUNTRY = "Q230";

    @Test
    void theRegionBehindTheCommaDecides() {
        assertThat(idOf("Birmingham", "A plant in Birmingham, Ala., closed.")).isEqualTo(BIRMINGHAM_ALABAMA);
        assertThat(idOf("Birmingham", "A plant in Birmingham, England, hired people from Alabama."))
                .isEqualTo(BIRMINGHAM_ENGLAND);
    }

    @Test
    void withoutARegionTheWordsOfTheStoryDecide() {
        assertThat(idOf("Birmingham", "Birmingham flooded. Alabama sent help.")).isEqualTo(BIRMINGHAM_ALABAMA);
        assertThat(idOf("Birmingham", "Birmingham flooded.")).isEqualTo(BIRMINGHAM_ENGLAND);
    }

    @Test
    void aStateOfTheUnionMayBeCalledAsACountry() {
        assertThat(idOf("Georgia", "A storm hit Georgia and Alabama.")).isEqualTo(GEORGIA_STATE);
        assertThat(idOf("Georgia", "Voters in Georgia queued in Tbilisi.")).isEqualTo(GEORGIA_COUNTRY);
    }

    @Test
    void aStateIsMeantRatherThanASmallTownFarAway() {
        assertThat(idOf("Florida", "Florida and Virginia voted.")).isEqualTo("Q812");
        assertThat(idOf("Virginia", "Florida and Virginia voted.")).isEqualTo("Q1370");
        assertThat(idOf("Ontario", "Mines in Ontario reopened.")).isEqualTo("Q1904");
    }

    @Test
    void twoCapitalsBehindACityOfTheCountryAreItsState() {
        assertThat(idOf("TX", "Her office is in Houston, TX.")).isEqualTo("Q1439");
        assertThat(idOf("TX", "Her office is in Paris, TX.")).isNotEqualTo("Q1439");
        assertThat(idOf("MD", "Anna Weber, MD, spoke.")).isNotEqualTo("Q1391");
    }

    @Test
    void anotherNumberIsAnotherRuler() {
        assertThat(idOf("Elizabeth", "Queen Elizabeth spoke.")).isEqualTo("Q9682");
        assertThat(idOf("Elizabeth I", "Queen Elizabeth I ruled for long.")).isNotEqualTo("Q9682");
    }

    @Test
    void anAbbreviationMeansWhatTheStorySays() {
        assertThat(idOf("AP", "It was told to the AP.")).isEqualTo("Q40469");
        assertThat(idOf("AP", "It was told to the Associated Press (AP). The AP asked again."))
                .isEqualTo("Q40469");
        assertThat(idOf("AP", "She sells an air purifier (AP). The AP is loud."))
                .isNotEqualTo("Q40469");
    }

    @Test
    void aNameMatchesWithoutItsAccents() {
        assertThat(idOf("Liege", "A Belgian court in Liege sat.")).isEqualTo(idOf("Liège", "Belgian courts: Liège."));
    }

    @Test
    void atHomeAWordAloneNamesANationalBody() {
        assertThat(idOf("Congress", "Voters in Ohio and Texas want Congress to act."))
                .isEqualTo("Q11268");
        assertThat(idOf("Congress", "Delhi and Mumbai heard that Congress would oppose it."))
                .isEqualTo("Q10225");
        assertThat(idOf("Congress", "Delegates of many states came to Congress today."))
                .doesNotStartWith("Q");
        assertThat(idOf("CONGRESS", "CONGRESS PASSES BILL\n\nVoters in Ohio and Texas want Congress to act."))
                .isEqualTo("Q11268");
    }

    @Test
    void aBodyMayBeCalledAsSomebodyWhomTheStoryNames() {
        String company = idOf("Saab", "Shares of Saab rose.");

        assertThat(company).isNotEmpty();
        assertThat(idOf("Saab", "Tarek William Saab resigned. On Monday Saab was tired."))
                .isEqualTo(idOf("Tarek", "Tarek William Saab resigned."))
                .isNotEqualTo(company);
    }

    @Test
    void aCountryBesideAnotherIsTheCountry() {
        assertThat(idOf("Georgia", "The border between Georgia and Russia was closed."))
                .isEqualTo(GEORGIA_COUNTRY);
        assertThat(idOf("Georgia", "Floods hit Florida, Georgia and Alabama.")).isEqualTo(GEORGIA_STATE);
    }

    @Test
    void twoCountriesMayShareTheirNoun() {
        assertThat(idOf("North", "Talks between North and South Korea broke down."))
                .isEqualTo("Q423");
        assertThat(idOf("East", "Travel between East and West Germany was free."))
                .isEqualTo("Q16957");
    }

    @Test
    void theHalfOfALandIsItsCountry() {
        assertThat(idOf("South", "North Korea fired a missile. It said the South had lied."))
                .doesNotStartWith("Q");
        assertThat(idOf("South", "South Korea protested. The North said that the South had lied."))
                .isEqualTo("Q884");
        assertThat(idOf("North", "Envoys of North Korea left. On Monday the North fired a missile."))
                .isEqualTo("Q423");
    }

    @Test
    void aMiddleNameThatTheListLacksMakesNoOtherPerson() {
        String putin = idOf("Putin", "Putin spoke.");

        assertThat(idOf("Vladimir", "Vladimir Vladimirovich Putin spoke.")).isEqualTo(putin);
        assertThat(idOf("Vladimir", "President Vladimir V. Putin spoke.")).isEqualTo(putin);
        assertThat(idOf("Ivan", "Ivan Vladimirovich Putin spoke.")).isNotEqualTo(putin);
    }

    /** The id of the entity that has a mention which begins with this text; empty if there is none. */
    private static String idOf(String name, String body) {
        FoundEntities found =
                TAGGER.tag(Story.builder("test:1").body(body).build(), List.of(Tokenizer.tokenize("body", body)));
        return found.entities().stream()
                .filter(entity -> entity.mentions().stream()
                        .anyMatch(mention -> mention.text().startsWith(name)))
                .map(entity -> entity.id())
                .findFirst()
                .orElse("");
    }
}
