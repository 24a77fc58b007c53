package io.tensionwire.sink.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.tensionwire.sink.elastic.ElasticsearchSettings;
import io.tensionwire.sink.elastic.IncompatibleMappingException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is put in place before the first record. */
class SinkStartTest extends SinkScenario {
    @Test
    void theTemplatesOfAllFamiliesAreInstalledBeforeTheFirstStory() {
        start(story(FIRST, 0, "a:1", 1));

        awaitCommit(FIRST, 1);
        assertThat(elasticsearch.otherRequests())
                .contains("PUT /_index_template/stories", "PUT /_index_template/tension", "PUT /_index_template/alerts")
                .containsSubsequence(
                        "GET /stories-*/_mapping",
                        "PUT /_component_template/stories@settings",
                        "PUT /_component_template/stories@mappings",
                        "PUT /_index_template/stories");
    }

    @Test
    void theBestAnalyzersOfTheClusterAreUsed() {
        elasticsearch.hasAnalyzers("english", "icu_analyzer");
        start(story(FIRST, 0, "a:1", 1));

        awaitCommit(FIRST, 1);
        assertThat(elasticsearch
                        .installed("/_component_template/stories@mappings")
                        .at("/template/settings/index/analysis/analyzer")
                        .toString())
                .isEqualTo("{\"plain\":{\"type\":\"icu_analyzer\"},\"language_en\":{\"type\":\"english\"}}");
        assertThat(elasticsearch
                        .installed("/_component_template/stories@mappings")
                        .at("/template/mappings/properties/headline/fields/en/analyzer")
                        .asText())
                .isEqualTo("language_en");
    }

    @Test
    void aClusterWithoutThemGetsThePlainOne() {
        start(story(FIRST, 0, "a:1", 1));

        awaitCommit(FIRST, 1);
        assertThat(elasticsearch
                        .installed("/_component_template/stories@mappings")
                        .at("/template/settings/index/analysis/analyzer")
                        .toString())
                .isEqualTo("{\"plain\":{\"type\":\"standard\"}}");
        assertThat(elasticsearch
                        .installed("/_component_template/stories@mappings")
                        .at("/template/mappings/properties/headline")
                        .has("fields"))
                .isFalse();
    }

    @Test
    void fieldsThatAnIndexLacksAreAdded() {
        elasticsearch.has(
                "/alerts-*/_mapping",
                "{\"alerts-2026-03\":{\"mappings\":{\"properties\":{\"subject\":{\"type\":\"keyword\"}}}},"
                        + "\"alerts-of-others\":{\"mappings\":{\"properties\":{\"subject\":{\"type\":\"text\"}}}}}");
        start(story(FIRST, 0, "a:1", 1));

        awaitCommit(FIRST, 1);
        JsonNode added = elasticsearch.installed("/alerts-2026-03/_mapping").path("properties");
        assertThat(added.has("why")).isTrue();
        assertThat(added.has("subject")).isFalse();
        assertThat(elasticsearch.otherRequests())
                .contains("POST /_aliases")
                .doesNotContain("PUT /alerts-of-others/_mapping");
    }

    @Test
    void aliasesThatWereGivenToOtherIndicesStayWithThem() {
        elasticsearch.has(
                "/_index_template/stories",
                "{\"index_templates\":[{\"name\":\"stories\",\"index_template\":{\"_meta\":{\"version\":1},"
                        + "\"template\":{\"aliases\":{\"stories-all\":{},\"of-another\":{}}}}}]}");
        start(story(FIRST, 0, "a:1", 1));

        awaitCommit(FIRST, 1);
        assertThat(elasticsearch
                        .installed("/_index_template/stories")
                        .at("/template/aliases")
                        .fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("stories-all", "of-another");
    }

    @Test
    void anIndexOfAnotherMappingIsToldWithWhatToDoAndNothingIsWritten() {
        elasticsearch.has(
                "/stories-*/_mapping",
                "{\"stories-2026-03\":{\"mappings\":{\"properties\":{\"urgency\":{\"type\":\"keyword\"},"
                        + "\"entities\":{\"properties\":{}}}}}}");

        assertThatThrownBy(() -> sink().run())
                .isInstanceOf(IncompatibleMappingException.class)
                .hasMessageContaining("stories-2026-03: urgency has type keyword, needed is byte")
                .hasMessageContaining("entities has type object, needed is nested")
                .hasMessageContaining("sink.index.prefix");
        assertThat(elasticsearch.otherRequests()).noneMatch(request -> request.contains("stories@"));
    }

    @Test
    void aServerThatStaysAwayAtTheStartIsNamedWhenTheTimeIsUp() {
        elasticsearch.close();
        startTimeout = Duration.ofMillis(20);

        assertThatThrownBy(() -> sink().run())
                .isInstanceOf(ElasticsearchUnreachableException.class)
                .hasMessageContaining(elasticsearch.url())
                .hasMessageContaining("Check the URL");
    }

    @Test
    void aServerThatComesLateIsWaitedFor() {
        elasticsearch.isStillStartingFor(3);
        start(story(FIRST, 0, "a:0", 1));

        awaitCommit(FIRST, 1);
        assertThat(elasticsearch.otherRequests())
                .startsWith("POST /_analyze", "POST /_analyze", "POST /_analyze", "POST /_analyze");
    }

    @Test
    void aNodeThatIsDeadIsPassedOver() {
        ScriptedElasticsearch dead = new ScriptedElasticsearch();
        dead.close();
        where = at(dead.url(), elasticsearch.url());
        start(story(FIRST, 0, "a:0", 1));

        awaitCommit(FIRST, 1);
        assertThat(elasticsearch.bulks()).hasSize(1);
    }

    @Test
    void anApiKeyIsShown() {
        where = new ElasticsearchSettings(
                at(elasticsearch.url()).urls(), null, null, "an-encoded-key", null, "", 0, null, null);
        start(story(FIRST, 0, "a:0", 1));

        awaitCommit(FIRST, 1);
        assertThat(elasticsearch.authorizations()).containsExactly("ApiKey an-encoded-key");
    }

    @Test
    void aSinkThatWasClosedDoesNotRun() {
        SinkService closed = sink();
        closed.close();

        assertThatThrownBy(closed::run).isInstanceOf(IllegalStateException.class);
        assertThat(consumer.closed()).isTrue();
    }
}
