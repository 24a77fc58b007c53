package io.tensionwire.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Entity;
import io.tensionwire.contract.EntityType;
import io.tensionwire.contract.Story;
import io.tensionwire.enrich.lexicon.LexiconFiles;
import io.tensionwire.enrich.text.TokenizedText;
import io.tensionwire.enrich.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How names that no list has are found, and what tells of what kind they are. The names are invented. */
class UnlistedNamesTest {
    private static final EntityTagger TAGGER =
            new EntityTagger(Gazetteer.compile(LexiconFiles.onClassPath(Gazetteer.FILES)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The analyst Oskar Venlind spoke. | PERSON Oskar Venlind",
                "\"Nothing moves,\" said Priya Dastoor. | PERSON Priya Dastoor",
                "They met Grazvydas Umbrellis, 42, at home. | PERSON Grazvydas Umbrellis",
                "They met J. K. Ombrellini at home. | PERSON J. K. Ombrellini",
                "They met Rami al-Sindani at home. | PERSON Rami al-Sindani",
                "They met Karel van der Zwann at home. | PERSON Karel van der Zwann",
                "They met Kim Jung-so at home. | PERSON Kim Jung-so",
                "Profit rose at Brandlund Holdings Inc in May. | ORGANIZATION Brandlund Holdings Inc",
                "The Ministry of Fisheries said so. | ORGANIZATION Ministry of Fisheries",
                "The Grain and Seed Administration said so. | ORGANIZATION Grain and Seed Administration",
                "A Quellmark spokesman said so. | ORGANIZATION Quellmark",
                "The newspaper Vremenik said so. | ORGANIZATION Vremenik",
                "He bought shares of Quellmark in May. | ORGANIZATION Quellmark",
                "Traders at Venlind & Dastoor said so. | ORGANIZATION Venlind & Dastoor",
                "The People's Harvest Party won. | ORGANIZATION People's Harvest Party",
                "They fought north of Ostravelo on Monday. | PLACE Ostravelo",
                "The village of Ostravelo fell. | PLACE Ostravelo",
                "They fled to the hills near Ostravelo on Monday. | PLACE Ostravelo",
                "They crossed the Umbra River on Monday. | PLACE Umbra River",
                "They crossed Lake Umbravi on Monday. | PLACE Lake Umbravi"
            })
    void aNameIsKnownByItsShapeAndItsNeighbours(String text, String expected) {
        assertThat(named(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Shares of banks fell on Monday in early trading.",
                "Year-on-year growth slowed in May.",
                "He won the Ombrello Prize in May.",
                "They read \"The Glass Orchard\" aloud.",
                "Some Hindu and Muslim leaders met."
            })
    void whatIsNobodysNameIsLeftOut(String text) {
        assertThat(named(text)).isEmpty();
    }

    @Test
    void anUnlistedNameGetsAnIdOfItsOwnAndNeverAnItem() {
        assertThat(body("The analyst Óskar Venlind spoke.").entities())
                .extracting(Entity::id)
                .containsExactly("x:oskar-venlind");
    }

    @Test
    void oneNameIsOfOneKindInOneStory() {
        FoundEntities found =
                body("Umbravi rose on Monday. Shares in Umbravi closed higher. Umbravi spokesmen were pleased.");

        assertThat(found.entities()).singleElement().satisfies(umbravi -> {
            assertThat(umbravi.type()).isEqualTo(EntityType.ORGANIZATION);
            assertThat(umbravi.mentions()).hasSize(3);
        });
    }

    @Test
    void theFullNameTakesItsShortFormsIn() {
        assertThat(body("Brandlund Holdings Inc grew. Brandlund hired.").entities())
                .hasSize(1);
        assertThat(body("Analyst Oskar Venlind spoke. Venlind left.").entities())
                .hasSize(1);
        assertThat(body("The Central Seed Board (CSB) met. The CSB voted.").entities())
                .hasSize(1);
    }

    @Test
    void aHeadlineInCapitalsIsReadFromTheBody() {
        FoundEntities found =
                tag("VENLIND QUITS BRANDLUND", "Analyst Oskar Venlind left Brandlund Holdings Inc on Monday.");

        assertThat(found.entities()).hasSize(2).allSatisfy(entity -> assertThat(entity.mentions())
                .anyMatch(mention -> mention.field().equals("headline") || entity.type() == EntityType.ORGANIZATION));
    }

    @Test
    void aListedNameInsideALongerOneIsAPartOfIt() {
        assertThat(named("The Dhaka Seed Exchange closed.")).containsExactly("ORGANIZATION Dhaka Seed Exchange");
        assertThat(named("Voters chose the Kenyan Harvest Party."))
                .containsExactly("ORGANIZATION Kenyan Harvest Party");
        assertThat(body("The Dhaka Seed Exchange closed.").entities())
                .extracting(Entity::country)
                .containsExactly("BGD");
    }

    @Test
    void aSentenceBeginsWithAnOrdinaryWordAndNotWithAName() {
        assertThat(named("Former analyst Oskar Venlind spoke.")).containsExactly("PERSON Oskar Venlind");
        assertThat(named("Economist Oskar Venlind spoke.")).containsExactly("PERSON Oskar Venlind");
    }

    @Test
    void whoSignsAStoryIsAPerson() {
        assertThat(named("Prices fell sharply in early trade and stayed low.\n-- Oskar Venlind, editor\n"))
                .containsExactly("PERSON Oskar Venlind");
    }

    @Test
    void aCityThatNoListHasOpensADateline() {
        FoundEntities found = body("OSTRAVELO, Ukraine, March 3 (Agency) - Guns fell silent.");

        assertThat(found.entities()).extracting(Entity::type).contains(EntityType.PLACE);
        assertThat(found.entities()).extracting(Entity::id).contains("x:ostravelo", "Q212");
        assertThat(found.actors()).allSatisfy(actor -> assertThat(actor.codes()).isEmpty());
    }

    @Test
    void whoStandsBeforeAnUnlistedNameActsInIt() {
        assertThat(body("U.N. mediator Diego Umbravi left.").actors())
                .singleElement()
                .satisfies(actor -> {
                    assertThat(actor.codes()).containsExactly("UN");
                    assertThat(actor.entityId()).isEqualTo("x:diego-umbravi");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Presiden Umbravi mengatakan hal itu. | PERSON Umbravi",
                "Hal itu dikatakan Ketua DPX Budi Umbravi. | ORGANIZATION DPX, PERSON Budi Umbravi",
                "Laba PT Umbravi Sejahtera Tbk naik. | ORGANIZATION PT Umbravi Sejahtera Tbk",
                "Warga mengungsi ke luar kota di Umbravi kemarin. | PLACE Umbravi",
                "Mendapatkan izin itu sulit. | ''"
            })
    void indonesianIsReadByItsOwnWords(String text, String expected) {
        assertThat(named("id", text))
                .containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : expected.split(", "));
    }

    private static List<String> named(String text) {
        return named("en", text);
    }

    private static List<String> named(String language, String text) {
        Story story = Story.builder("test:1").language(language).build();
        List<String> named = new ArrayList<>();
        TAGGER.tag(story, List.of(Tokenizer.tokenize("body", text))).entities().forEach(entity -> entity.mentions()
                .forEach(mention -> named.add(entity.type() + " " + mention.text())));
        return named;
    }

    private static FoundEntities body(String text) {
        return tag(null, text);
    }

    private static FoundEntities tag(String headline, String body) {
        List<TokenizedText> fields = new ArrayList<>();
        if (headline != null) {
            fields.add(Tokenizer.tokenize("headline", headline));
        }
        fields.add(Tokenizer.tokenize("body", body));
        return TAGGER.tag(Story.builder("test:1").language("en").build(), fields);
    }
}
