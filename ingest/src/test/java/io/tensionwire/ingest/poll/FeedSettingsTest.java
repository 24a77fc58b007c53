package io.tensionwire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedSettingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.org/feed",
                "/feed",
                "http:///feed",
                "http://me:word@example.org/"
            })
    void addressesThatCannotBePolledAreRefusedWithoutWordsOfSecrets(String uri) {
        assertThatThrownBy(() -> new FeedSettings(URI.create(uri)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("word");
    }

    @ParameterizedTest
    @CsvSource({"Host,x", "If-None-Match,x", "Bad Name,x", "X-Key,'secret\r\nX-More: x'"})
    void headersThatCannotBeSentAreRefusedWithoutTheirValues(String name, String value) {
        assertThatThrownBy(() -> settings(Map.of(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name)
                .hasMessageNotContaining("secret");
    }

    @Test
    void secretsAreNotPrinted() {
        assertThat(settings(Map.of("Authorization", "Bearer secret")).toString())
                .contains("example.org")
                .contains("Authorization")
                .doesNotContain("secret")
                .doesNotContain("token");
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.org/other, true",
        "http://EXAMPLE.org/other, true",
        "https://example.org/other, true",
        "https://example.org:8443/other, false",
        "http://example.org:8080/other, false",
        "http://www.example.org/other, false"
    })
    void headersGoOnlyToTheConfiguredHost(URI address, boolean sent) {
        assertThat(settings(Map.of("Authorization", "Bearer secret"))
                        .headersFor(address)
                        .isEmpty())
                .isNotEqualTo(sent);
    }

    @Test
    void headersAreNotSentUnsecuredOnceTheyWereSecured() {
        FeedSettings secured = settings(URI.create("https://example.org/feed"), Map.of("X-Key", "secret"));

        assertThat(secured.headersFor(URI.create("http://example.org/feed"))).isEmpty();
    }

    private static FeedSettings settings(Map<String, String> headers) {
        return settings(URI.create("http://example.org/feed?key=token"), headers);
    }

    private static FeedSettings settings(URI uri, Map<String, String> headers) {
        return new FeedSettings(
                uri, PollInterval.DEFAULT, FetchLimits.DEFAULT, "tensionwire", headers, false, Duration.ofDays(1));
    }
}
