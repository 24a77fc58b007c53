package io.tensionwire.enrich.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.enrich.entity.MentionReason;
import io.tensionwire.enrich.tension.IndicatorReason;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ExplainerTest {
    private static final Lexicon LEXICON = Lexicon.load();
    private static final Story STORY = Story.builder("explain:1")
            .language("en")
            .versionCreated(Instant.parse("2026-03-04T10:00:00Z"))
            .headline("Norway denies it will attack Sweden")
            .dateline("OSLO, March 4")
            .body("Norway denied on Wednesday that it would attack Sweden.\n\n"
                    + "Analyst Wanda Qvortstrup said in Valencia that tensions had eased. Qvortstrup praised Sweden.\n\n"
                    + "Sweden's Foreign Ministry accused Norway of lying.")
            .build();

    private final Explanation explanation = new Explainer(LEXICON).explain(STORY);

    @Test
    void itExplainsWhatTheAnnotatorFinds() {
        assertThat(explanation.annotations()).isEqualTo(new Annotator(LEXICON).annotate(STORY));
        assertThat(explanation.mentions())
                .hasSize(explanation.annotations().entities().stream()
                        .mapToInt(entity -> entity.mentions().size())
                        .sum());
    }

    @Test
    void aStoryThatMustNotBeShownHasNothingToExplain() {
        Story killed = STORY.toBuilder().status(StoryStatus.CANCELED).build();

        assertThat(new Explainer(LEXICON).explain(killed).annotations()).isEqualTo(Annotations.NONE);
    }

    @Test
    void aListedNameNamesItsRow() {
        assertThat(reason("Norway").reasons().get(0)).matches("the name stands in countries\\.tsv:\\d+");
    }

    @Test
    void aReadingThatLostSaysWhy() {
        assertThat(reason("Valencia").reasons())
                .anyMatch(reason -> reason.matches(
                        "not \"Valencia\" of cities\\.tsv:\\d+: the story has no phrase that its guard asks for"));
    }

    @Test
    void anUnlistedNameNamesItsClues() {
        assertThat(reason("Wanda Qvortstrup").reasons())
                .anyMatch(reason -> reason.startsWith("on no list; its clues come to person "))
                .anyMatch(reason -> reason.contains("BEFORE_SAYING"));
        assertThat(reason("Qvortstrup").reasons())
                .anyMatch(reason -> reason.contains("a short form of \"Wanda Qvortstrup\""));
    }

    @Test
    void anInstitutionNamesItsRow() {
        assertThat(reason("Foreign Ministry").reasons()).anyMatch(reason -> reason.contains("institutions.tsv"));
    }

    @Test
    void anIndicatorNamesItsRuleItsCuesAndItsWeight() {
        IndicatorReason denied = explanation.indicators().get(0);

        assertThat(denied.rule().file()).isEqualTo("tension-en-material-conflict.rules");
        assertThat(denied.before()).startsWith("ASSAULT");
        assertThat(denied.cues()).extracting(cue -> cue.text()).contains("denies");
        assertThat(denied.weighing().weight())
                .isEqualTo(denied.indicator().weight())
                .isNegative();
        assertThat(denied.pull().place()).isEqualTo(3);
    }

    private MentionReason reason(String text) {
        return explanation.mentions().stream()
                .filter(reason -> reason.mention().text().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
