package io.tensionwire.dashboard.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tensionwire.dashboard.stream.Filter;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StorySearchTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String HOSTILE = "\"}},{\"match_all\":{}},{\"script\":{\"source\":\"x\"}";

    @Test
    void whatAClientTypesIsAValueAndNeverAPartOfTheQuery() throws IOException {
        Filter filter =
                new Filter(Set.of(HOSTILE), Set.of("A/" + HOSTILE), Set.of(HOSTILE), List.of(), 20, null, null, null);
        JsonNode query = JSON.readTree(StorySearch.query(HOSTILE, filter, 10).toString());

        assertThat(query.at("/query/bool/must/0/simple_query_string/query").asText())
                .isEqualTo(HOSTILE);
        assertThat(query.at("/query/bool/filter")).hasSize(5);
        assertThat(query.findValues("script")).isEmpty();
        assertThat(query.findValues("match_all")).isEmpty();
    }

    @Test
    void onlyWhatMayBeShownIsSearched() {
        JsonNode query = StorySearch.query("navy", Filter.ALL, 10);

        assertThat(query.at("/query/bool/filter/0/term/status").asText()).isEqualTo("usable");
    }

    @Test
    void whatIsFoundComesInPartsThatHoldNoMarkup() throws IOException {
        String answer = """
                {"hits":{"total":{"value":1,"relation":"eq"},"hits":[{"_source":{"id":"a","headline":"<b>Navy</b> on alert"},
                "highlight":{"headline":["<b>\uE000Navy\uE001</b> on alert"],"body":["the \uE000navy\uE001"]}}]}}""";
        JsonNode found = JSON.readTree(search(answer, false).find("navy", Filter.ALL, 10));

        assertThat(found.at("/hits/0/headline").toString())
                .isEqualTo("[{\"text\":\"<b>\",\"hit\":false},{\"text\":\"Navy\",\"hit\":true},"
                        + "{\"text\":\"</b> on alert\",\"hit\":false}]");
        assertThat(found.at("/hits/0/body/0/1/hit").asBoolean()).isTrue();
    }

    @Test
    void aStoryThatWasKilledIsNotFoundThoughTheIndexStillHasIt() throws IOException {
        String answer = "{\"hits\":{\"hits\":[{\"_source\":{\"id\":\"a\",\"headline\":\"Navy\"}}]}}";

        assertThat(JSON.readTree(search(answer, true).find("navy", Filter.ALL, 10))
                        .at("/hits"))
                .isEmpty();
    }

    @Test
    void anIndexThatDoesNotAnswerIsTold() {
        StorySearch search = new StorySearch(StoryIndex.NONE, id -> false);

        assertThatThrownBy(() -> search.find("navy", Filter.ALL, 10)).isInstanceOf(IOException.class);
    }

    private static StorySearch search(String answer, boolean hidden) {
        return new StorySearch(body -> answer.getBytes(UTF_8), id -> hidden);
    }
}
