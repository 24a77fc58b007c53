package io.tensionwire.sink.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ElasticsearchSettingsTest {
    private static final List<URI> URLS = List.of(URI.create("https://search.example:9200"));

    @Test
    void secretsAreNotShown() {
        assertThat(new ElasticsearchSettings(URLS, "desk", "hunter2", null, null, null, 0, null, null).toString())
                .contains("https://search.example:9200")
                .contains("desk")
                .doesNotContain("hunter2");
        assertThat(new ElasticsearchSettings(URLS, null, null, "hunter2", null, null, 0, null, null).toString())
                .doesNotContain("hunter2");
    }

    @Test
    void aUrlWithAPasswordIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> ElasticsearchSettings.at("http://desk:hunter2@search.example:9200"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("search.example")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void aPrefixThatCannotStartAnIndexNameIsRefused() {
        for (String prefix : List.of("Replay-", "-replay", "a b", "replay/", "*")) {
            assertThatThrownBy(() ->
                            ElasticsearchSettings.at("http://127.0.0.1:9200").withIndexPrefix(prefix))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(prefix);
        }
    }

    @Test
    void aUserAloneAndAUserBesideAnApiKeyAreRefused() {
        assertThatThrownBy(() -> new ElasticsearchSettings(URLS, "desk", null, null, null, null, 0, null, null))
                .hasMessageContaining("user and password together");
        assertThatThrownBy(() -> new ElasticsearchSettings(URLS, "desk", "x", "key", null, null, 0, null, null))
                .hasMessageContaining("not both");
    }

    @Test
    void aMissingCertificateFileIsNamed() {
        Path missing = Path.of("no-such-authority.pem");
        ElasticsearchSettings settings =
                new ElasticsearchSettings(URLS, null, null, null, missing, null, 0, null, null);

        assertThatThrownBy(() -> ElasticsearchConnection.open(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no-such-authority.pem");
    }
}
