package io.tensionwire.replay.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.replay.history.Records;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which stories a filter takes. */
class StoryFilterTest {
    private static final String STORY =
            "{\"id\":\"a:1\",\"source\":\"desk\",\"language\":\"en-GB\",\"subjects\":[{\"code\":\"x\"}],\"status\":\"usable\"}";
    private static final String KILL = "{\"id\":\"a:1\",\"source\":\"desk\",\"status\":\"canceled\"}";
    private static final List<String> NONE = List.of();

    @Test
    void withoutAnyListEverythingIsTaken() {
        assertThat(takes(StoryFilter.NONE, "no story at all")).isTrue();
    }

    @Test
    void everyListMustBeMet() {
        assertThat(takes(new StoryFilter(List.of("desk"), NONE, NONE, NONE), STORY))
                .isTrue();
        assertThat(takes(new StoryFilter(List.of("other"), NONE, NONE, NONE), STORY))
                .isFalse();
        assertThat(takes(new StoryFilter(List.of("desk"), List.of("id"), NONE, NONE), STORY))
                .isFalse();
        assertThat(takes(new StoryFilter(NONE, NONE, NONE, List.of("a:1")), STORY))
                .isTrue();
        assertThat(takes(new StoryFilter(NONE, NONE, NONE, List.of("a:2")), STORY))
                .isFalse();
    }

    @Test
    void aLanguageTakesItsRegions() {
        assertThat(takes(new StoryFilter(NONE, List.of("id", "en"), NONE, NONE), STORY))
                .isTrue();
        assertThat(takes(new StoryFilter(NONE, List.of("en-US"), NONE, NONE), STORY))
                .isFalse();
    }

    @Test
    void countriesOfARawStoryAreThoseOfItsAnnotation() {
        StoryFilter greece = new StoryFilter(NONE, NONE, List.of("GRC"), NONE);
        assertThat(greece.takes(Records.record(0, 0, 0, "a:1", STORY), story -> Set.of("GRC", "TUR")))
                .isTrue();
        assertThat(greece.takes(Records.record(0, 0, 0, "a:1", STORY), story -> Set.of("NOR")))
                .isFalse();
    }

    @Test
    void aKillIsTakenWhateverItsLanguageAndCountriesButOnlyFromItsSource() {
        assertThat(takes(new StoryFilter(List.of("desk"), List.of("id"), List.of("GRC"), NONE), KILL))
                .isTrue();
        assertThat(takes(new StoryFilter(List.of("other"), NONE, NONE, NONE), KILL))
                .isFalse();
    }

    @Test
    void theCountriesOfAnEnrichedStoryStandInIt() {
        String enriched = "{\"id\":\"a:1\",\"entities\":[{\"country\":\"NOR\"}],"
                + "\"countries\":[{\"code\":\"GRC\",\"salience\":1.0,\"mentions\":2},{\"code\":\"TUR\"}]}";
        assertThat(StoryFacts.read(enriched.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .orElseThrow()
                        .countries())
                .containsExactly("GRC", "TUR");
    }

    private static boolean takes(StoryFilter filter, String value) {
        return filter.takes(Records.record(0, 0, 0, "a:1", value), story -> Set.of());
    }
}
