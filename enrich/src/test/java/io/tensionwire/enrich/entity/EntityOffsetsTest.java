package io.tensionwire.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Entity;
import io.tensionwire.contract.Mention;
import io.tensionwire.contract.Story;
import io.tensionwire.enrich.lexicon.LexiconFiles;
import io.tensionwire.enrich.text.TokenizedText;
import io.tensionwire.enrich.text.Tokenizer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of whatever text. */
class EntityOffsetsTest {
    private static final EntityTagger TAGGER =
            new EntityTagger(Gazetteer.compile(LexiconFiles.onClassPath(Gazetteer.FILES)));
    private static final List<String> PIECES = List.of(
            "Russia",
            "Ukraine's",
            "UNITED STATES",
            "President",
            "Gen.",
            "Putin",
            "Joe Biden",
            "Michael Jordan",
            "of",
            "the",
            "army",
            "Foreign Ministry",
            "Iran-Iraq",
            "pro-",
            "-",
            "(Reuters)",
            "MOSCOW",
            ".",
            ",",
            "\n\n",
            "\n",
            "\uD83D\uDE80",
            "\u0301",
            "\uD800",
            "中国",
            "İ",
            "ß",
            "é",
            "\u00A0",
            "'",
            "’s",
            "J. K.",
            "3",
            "al-",
            "von",
            "MOSCOW, March 3 (Agency) -",
            "Bank of",
            "Oskar Venlind",
            "Brandlund Inc.",
            "F-16CJ",
            "New York-based",
            "l'Iran",
            "وروسيا",
            "ロシア",
            "России",
            "\u202E",
            "said");
    private static final List<String> LANGUAGES = List.of("en", "id", "ar", "fr", "ja", "ru", "zh", "sw");

    @Test
    void everyMentionIsTheSliceAndActorsNeverOverlap() {
        Random random = new Random(20211209);
        for (int round = 0; round < 3000; round++) {
            String headline = text(random);
            String body = text(random);
            List<TokenizedText> fields =
                    List.of(Tokenizer.tokenize("headline", headline), Tokenizer.tokenize("body", body));
            String language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
            FoundEntities found =
                    TAGGER.tag(Story.builder("test:1").language(language).build(), fields);

            assertSlices(found, Map.of("headline", headline, "body", body));
            assertOrder(found.actors(), fields);
        }
    }

    private static void assertSlices(FoundEntities found, Map<String, String> texts) {
        for (Entity entity : found.entities()) {
            assertThat(entity.salience()).isBetween(0.0, 1.0);
            for (Mention mention : entity.mentions()) {
                assertThat(texts.get(mention.field()).substring(mention.start(), mention.end()))
                        .isEqualTo(mention.text())
                        .isNotEmpty();
            }
        }
    }

    private static void assertOrder(List<ActorMention> actors, List<TokenizedText> fields) {
        int field = 0;
        int free = 0;
        for (ActorMention actor : actors) {
            while (!fields.get(field).field().equals(actor.field())) {
                field++;
                free = 0;
            }
            assertThat(actor.firstToken()).isGreaterThanOrEqualTo(free).isLessThan(actor.endToken());
            assertThat(actor.endToken()).isLessThanOrEqualTo(fields.get(field).size());
            free = actor.endToken();
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int piece = random.nextInt(40); piece > 0; piece--) {
            if (random.nextInt(8) == 0) {
                text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            } else {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            text.append(random.nextInt(5) == 0 ? "" : " ");
        }
        return text.toString();
    }

    /** Work that grew with the square of the length would take hours here. */
    @Timeout(120)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "President Putin ",
                "President Smith ",
                "President ",
                "Smith ",
                "MOSCOW (",
                "Russia-",
                "-",
                "Georgia ",
                "Ministry of ",
                "Ministry of Defence of the ",
                "United Nations Security ",
                "Neil Jordan. Jordan, ",
                "\n\nMOSCOW, ",
                "KHERSON, Umbra, ",
                "A",
                "Aa",
                "a-",
                "A.",
                "Bank of the ",
                "Venlind & ",
                "Food and Drug ",
                "director Venlind ",
                "U.N. mediator ",
                "Venlind, 42, ",
                "Su-3",
                "al-A",
                "Venlind\n",
                "中国",
                "プ",
                "\u0301",
                "\uD83D\uDE80"
            })
    void aMegabyteOfTheWorstIsReadInOnePass(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());

        FoundEntities found = TAGGER.tag(Story.builder("test:1").build(), List.of(Tokenizer.tokenize("body", text)));

        assertThat(found.actors().size()).isLessThanOrEqualTo(text.length());
    }
}
