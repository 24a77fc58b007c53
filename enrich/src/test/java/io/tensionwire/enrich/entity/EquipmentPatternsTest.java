package io.tensionwire.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tensionwire.contract.Entity;
import io.tensionwire.contract.EntityType;
import io.tensionwire.contract.Story;
import io.tensionwire.enrich.lexicon.LexiconException;
import io.tensionwire.enrich.lexicon.LexiconFiles;
import io.tensionwire.enrich.text.Tokenizer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EquipmentPatternsTest {
    private static final LexiconFiles FILES = LexiconFiles.onClassPath(Gazetteer.FILES);
    private static final EntityTagger TAGGER = new EntityTagger(Gazetteer.compile(FILES));

    @ParameterizedTest
    @CsvSource({"F-16CJ,F-16CJ", "Su-35SM,Su-35SM", "S-400,S-400", "DF-21D,DF-21D", "Shahed-999,Shahed-999"})
    void aVariantUnseenBeforeIsFound(String written, String mention) {
        List<Entity> found = found("They sent a " + written + " there.");

        assertThat(found).singleElement().satisfies(entity -> {
            assertThat(entity.type()).isEqualTo(EntityType.EQUIPMENT);
            assertThat(entity.mentions().get(0).text()).isEqualTo(mention);
        });
    }

    @Test
    void allVariantsOfAFamilyAreOneEntity() {
        assertThat(found("An F-16C and an F-16D flew."))
                .singleElement()
                .satisfies(entity -> assertThat(entity.mentions()).hasSize(2));
    }

    @Test
    void equipmentIsNobodysActor() {
        Story story = Story.builder("test:1").language("en").build();

        assertThat(TAGGER.tag(story, List.of(Tokenizer.tokenize("body", "Russia sent the S-400 to Turkey.")))
                        .actors())
                .extracting(ActorMention::entityId)
                .containsExactly("Q159", "Q43");
    }

    @Test
    void anEventDoesNotLeaveItsPlaceBehind() {
        assertThat(found("He fought in the Gulf War.")).extracting(Entity::type).containsExactly(EntityType.EVENT);
    }

    @Test
    void aFaultyPatternIsNamedByFileAndLine() {
        Map<String, byte[]> files = new TreeMap<>();
        Gazetteer.FILES.forEach(name -> files.put(name, FILES.text(name).getBytes(StandardCharsets.UTF_8)));
        files.put("equipment.tsv", "-\tmissile\tX-1\tUSA\tX-(\\d\t-\n".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Gazetteer.compile(LexiconFiles.of(files)))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("equipment.tsv:1:")
                .hasMessageContaining("is no regular expression");
    }

    private static List<Entity> found(String text) {
        Story story = Story.builder("test:1").language("en").build();
        return TAGGER.tag(story, List.of(Tokenizer.tokenize("body", text))).entities();
    }
}
