package io.tensionwire.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.CountrySalience;
import io.tensionwire.contract.Entity;
import io.tensionwire.contract.EntityType;
import io.tensionwire.contract.Story;
import io.tensionwire.enrich.lexicon.LexiconFiles;
import io.tensionwire.enrich.text.TokenizedText;
import io.tensionwire.enrich.text.Tokenizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntityTaggerTest {
    private static final EntityTagger TAGGER =
            new EntityTagger(Gazetteer.compile(LexiconFiles.onClassPath(Gazetteer.FILES)));

    @Test
    void theLongestNameWins() {
        assertThat(named("North Korea and the United Nations Security Council met"))
                .contains("PRK North Korea")
                .doesNotContain("KOR Korea")
                .anyMatch(name -> name.endsWith("United Nations Security Council"));
    }

    @Test
    void aNameMatchesAsWrittenAndInCapitalsButNeverInSmallLetters() {
        assertThat(named("He went to Turkey.")).containsExactly("TUR Turkey");
        assertThat(named("TALKS IN TURKEY FAIL")).containsExactly("TUR TURKEY");
        assertThat(named("They ate turkey.")).isEmpty();
    }

    @Test
    void aPossessiveIsNoPartOfTheName() {
        assertThat(named("They watched Russia's fleet and Ukraine’s ports"))
                .containsExactly("RUS Russia", "UKR Ukraine");
    }

    @Test
    void theAdjectiveIsAMentionOfTheCountry() {
        FoundEntities found = body("The Russian fleet left.");

        assertThat(found.entities()).extracting(Entity::id).containsExactly("Q159");
        assertThat(found.actors()).extracting(ActorMention::adjective).containsExactly(true);
    }

    @Test
    void aPluralOfPeopleIsNoAdjective() {
        assertThat(body("Russians voted.").actors())
                .extracting(ActorMention::adjective)
                .containsExactly(false);
    }

    @Test
    void anAmbiguousNameNeedsItsWords() {
        assertThat(named("A storm hit Georgia and Alabama.")).doesNotContain("GEO Georgia");
        assertThat(named("A storm hit Georgia, officials in Tbilisi said.")).contains("GEO Georgia");
    }

    @Test
    void aPersonsNameIsNoPlace() {
        assertThat(named("Fans of Martin Jordan cheered in Amman."))
                .contains("null Martin Jordan")
                .noneMatch("JOR Jordan"::equals);
        assertThat(named("The singer Paris Hilton arrived.")).containsExactly("null Paris Hilton");
    }

    @Test
    void aCountryAndItsInstitutionAreOneActor() {
        for (String phrase : List.of(
                "Greek Foreign Ministry",
                "Greek foreign ministry",
                "Ministry of Foreign Affairs of Greece",
                "ministry of foreign affairs of Greece",
                "Greece's Foreign Ministry")) {
            assertThat(body("The " + phrase + " said so.").actors())
                    .as(phrase)
                    .singleElement()
                    .satisfies(actor -> {
                        assertThat(actor.codes()).containsExactly("GRC");
                        assertThat(actor.adjective()).isFalse();
                        assertThat(actor.firstToken()).isEqualTo(1);
                    });
        }
    }

    @Test
    void anInstitutionWithCapitalsHasANameOfItsOwn() {
        assertThat(named("The Greek Foreign Ministry said so."))
                .containsExactlyInAnyOrder("GRC Greek", "GRC Foreign Ministry");
        assertThat(named("Greece's Foreign Ministry said so."))
                .containsExactlyInAnyOrder("GRC Greece", "GRC Foreign Ministry");
        assertThat(named("The Ministry of Foreign Affairs of Greece said so."))
                .containsExactly("GRC Ministry of Foreign Affairs of Greece");
    }

    @Test
    void anInstitutionInSmallLettersNamesOnlyItsCountry() {
        assertThat(named("The Greek foreign ministry said so.")).containsExactly("GRC Greek");
        assertThat(named("Greece's government said so.")).containsExactly("GRC Greece");
    }

    @Test
    void aListedBodyTakesTheNameOfItsCountryIn() {
        assertThat(named("The US State Department said so.")).containsExactly("USA US State Department");
        assertThat(named("the US Embassy in Kyiv")).containsExactlyInAnyOrder("USA US Embassy", "UKR Kyiv");
    }

    @Test
    void aCapitalActsForItsGovernmentAndStaysAPlace() {
        FoundEntities found = body("Moscow warned Kyiv.");

        assertThat(found.entities()).extracting(Entity::type).containsOnly(EntityType.PLACE);
        assertThat(found.actors()).extracting(ActorMention::codes).containsExactly(List.of("RUS"), List.of("UKR"));
    }

    @Test
    void aSeaIsNobodysActor() {
        assertThat(body("Ships crossed the Black Sea.").actors())
                .singleElement()
                .satisfies(sea -> assertThat(sea.codes()).isEmpty());
    }

    @Test
    void aDatelineIsOnlyAPlace() {
        FoundEntities field = tag(null, "MOSCOW, April 3 (Reuters)", "Ministers met.");
        FoundEntities inBody = body("MOSCOW, April 3 (Reuters) - Ministers met.");

        for (FoundEntities found : List.of(field, inBody)) {
            assertThat(found.entities()).extracting(Entity::id).containsExactly("Q649");
            assertThat(found.actors()).extracting(ActorMention::codes).containsExactly(List.of());
        }
    }

    @Test
    void titleAndCountryBelongToTheNounPhraseAndNotToTheName() {
        FoundEntities found = body("On Friday Russian President Vladimir Putin spoke.");

        assertThat(texts(found)).containsExactlyInAnyOrder("Russian", "Vladimir Putin");
        assertThat(found.actors()).singleElement().satisfies(actor -> {
            assertThat(actor.firstToken()).isEqualTo(2);
            assertThat(actor.endToken()).isEqualTo(6);
            assertThat(actor.entityId()).isEqualTo("Q7747");
            assertThat(actor.codes()).containsExactly("RUS");
        });
    }

    @Test
    void aTitledSurnameMeansWhoHeldTheOfficeThatDay() {
        assertThat(ids(at("1990-09-01", "President Bush spoke."))).containsExactly("Q23505");
        assertThat(ids(at("2003-04-01", "President Bush spoke."))).containsExactly("Q207");
    }

    @Test
    void aTitledSurnameThatNoListedPersonBearsIsAPersonOfItsOwn() {
        Entity general = body("Ukrainian General Tymchuk spoke.").entities().stream()
                .filter(entity -> entity.type() == EntityType.PERSON)
                .findFirst()
                .orElseThrow();

        assertThat(general.id()).isEqualTo("x:tymchuk");
        assertThat(general.country()).isEqualTo("UKR");
    }

    @Test
    void aBareSurnameMeansWhoTheStoryNamesInFull() {
        FoundEntities found = tag("Merz rules out talks", null, "Chancellor Friedrich Merz said no. Merz left.");

        assertThat(found.entities()).singleElement().satisfies(merz -> assertThat(merz.mentions())
                .hasSize(3));
    }

    @Test
    void countriesInsideHyphenatedWordsAreFound() {
        FoundEntities found = body("The Iran-Iraq talks and pro-Russian rebels");

        assertThat(texts(found)).containsExactlyInAnyOrder("Iran", "Iraq", "Russian");
        assertThat(found.actors()).extracting(ActorMention::codes).containsExactly(List.of("IRN", "IRQ"), List.of());
    }

    @Test
    void aCountryNamedOnceInPassingIsNotListed() {
        FoundEntities found = tag("Japan and China meet", null, "Envoys met in Tokyo. One had come from Peru.");

        assertThat(found.countries()).extracting(CountrySalience::code).containsExactly("JPN", "CHN");
    }

    @Test
    void anAdjectiveOfAContinentIsNotThatOfACountry() {
        assertThat(named("The Latin American talks failed.")).containsExactly("null Latin American");
    }

    @Test
    void aNamesakeElsewhereIsNotTheListedCity() {
        assertThat(body("VALENCIA, Kenya, March 3 (Agency) - Ministers met.").countries())
                .extracting(CountrySalience::code)
                .containsExactly("KEN");
    }

    @Test
    void moneyDoesNotTellOfItsCountry() {
        FoundEntities found = body("Kenya owes 5 million Swiss francs. The Swiss francs are due. Kenya will pay.");

        assertThat(found.countries()).extracting(CountrySalience::code).containsExactly("KEN");
        assertThat(texts(found)).contains("Swiss");
    }

    @Test
    void theOnlyCountryIsListedHoweverSeldomItIsNamed() {
        assertThat(body("One had come from Peru.").countries()).containsExactly(new CountrySalience("PER", 1, 1));
    }

    @Test
    void theMostSalientComesFirst() {
        FoundEntities found = tag("Kenya votes", null, "Kenya voted. Uganda watched. Uganda waited.");

        assertThat(found.entities()).extracting(Entity::name).containsExactly("Kenya", "Uganda");
        assertThat(found.entities()).extracting(Entity::salience).containsExactly(1.0, 0.667);
    }

    private static FoundEntities body(String text) {
        return tag(null, null, text);
    }

    private static FoundEntities at(String day, String text) {
        Story story = Story.builder("test:1")
                .body(text)
                .versionCreated(Instant.parse(day + "T12:00:00Z"))
                .build();
        return TAGGER.tag(story, List.of(Tokenizer.tokenize("body", text)));
    }

    private static FoundEntities tag(String headline, String dateline, String body) {
        List<TokenizedText> fields = new ArrayList<>();
        if (headline != null) {
            fields.add(Tokenizer.tokenize("headline", headline));
        }
        if (dateline != null) {
            fields.add(Tokenizer.tokenize("dateline", dateline));
        }
        fields.add(Tokenizer.tokenize("body", body));
        return TAGGER.tag(Story.builder("test:1").build(), fields);
    }

    /** Country and text of every mention, in the order of entities. */
    private static List<String> named(String text) {
        List<String> named = new ArrayList<>();
        body(text).entities().forEach(entity -> entity.mentions()
                .forEach(mention -> named.add(entity.country() + " " + mention.text())));
        return named;
    }

    private static List<String> texts(FoundEntities found) {
        List<String> texts = new ArrayList<>();
        found.entities().forEach(entity -> entity.mentions().forEach(mention -> texts.add(mention.text())));
        return texts;
    }

    private static List<String> ids(FoundEntities found) {
        return found.entities().stream().map(Entity::id).toList();
    }
}
