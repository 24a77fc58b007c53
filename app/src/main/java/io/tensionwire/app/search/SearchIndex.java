package io.tensionwire.app.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tensionwire.app.failure.CommandFailure;
import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.sink.elastic.ElasticsearchSettings;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Base64;

/** Looks into the index of stories as any client would, over plain HTTP. Thread-safe. */
public final class SearchIndex {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ElasticsearchSettings settings;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** Looks where these settings point. */
    public SearchIndex(ElasticsearchSettings settings) {
        this.settings = settings;
    }

    /** Returns the alias that stands for all indices of stories. */
    public String alias() {
        return settings.indexPrefix() + "stories";
    }

    /**
     * Makes everything that was written visible to searches.
     *
     * @throws CommandFailure if Elasticsearch does not answer
     * @throws IOException if its answer cannot be read
     * @throws InterruptedException if the thread is interrupted
     */
    public void refresh() throws IOException, InterruptedException {
        send(request("/" + alias() + "/_refresh").POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    /**
     * Returns how many documents match a query in Elasticsearch's query string syntax.
     *
     * @throws CommandFailure if Elasticsearch does not answer
     * @throws IOException if its answer cannot be read
     * @throws InterruptedException if the thread is interrupted
     */
    public long count(String query) throws IOException, InterruptedException {
        String encoded = URLEncoder.encode(query, UTF_8);
        JsonNode answer = send(request("/" + alias() + "/_count?q=" + encoded).build());
        return answer.path("count").asLong();
    }

    private HttpRequest.Builder request(String path) {
        URI node = settings.urls().get(0);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(node.toString().replaceFirst("/$", "") + path)).timeout(PATIENCE);
        if (settings.apiKey() != null) {
            request.header("Authorization", "ApiKey " + settings.apiKey());
        } else if (settings.user() != null) {
            byte[] login = (settings.user() + ":" + settings.password()).getBytes(UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
        }
        return request;
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 404) {
                return JSON.createObjectNode();
            }
            if (answer.statusCode() >= 400) {
                throw new CommandFailure(
                        ExitCode.FAILED, "Elasticsearch answered " + answer.statusCode() + " to " + request.uri(), null);
            }
            return JSON.readTree(answer.body());
        } catch (ConnectException | HttpTimeoutException e) {
            throw new CommandFailure(
                    ExitCode.ELASTICSEARCH_UNREACHABLE,
                    "Elasticsearch does not answer at " + settings.addresses()
                            + ". Is it running? Set --elasticsearch URL or elasticsearch.url.",
                    e);
        }
    }
}
