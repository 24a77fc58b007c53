package io.tensionwire.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The least that speaks to Elasticsearch's bulk endpoint. Thread-safe. */
final class BulkClient {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI endpoint;
    private final EnrichedDocuments documents;
    private final String index;

    /**
     * A client that writes into one index.
     *
     * @param elasticsearch the URL
     */
    BulkClient(String elasticsearch, EnrichedDocuments documents, String index) {
        endpoint = URI.create(elasticsearch + "/_bulk?filter_path=errors");
        this.documents = documents;
        this.index = index;
    }

    /** Returns what the document of this number adds to a request. */
    byte[] lines(int number) {
        byte[] json = documents.json(number);
        ByteArrayOutputStream lines = new ByteArrayOutputStream(json.length + 160);
        lines.writeBytes(("{\"index\":{\"_index\":\"" + index + "\",\"_id\":\"" + documents.id(number)
                        + "\",\"version_type\":\"external_gte\",\"version\":1}}\n")
                .getBytes(UTF_8));
        lines.writeBytes(json);
        lines.write('\n');
        return lines.toByteArray();
    }

    /**
     * Sends a request and waits for the answer.
     *
     * @throws IllegalStateException if a document of it was not stored
     */
    void send(byte[] request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(endpoint)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (!answer.body().equals("{\"errors\":false}")) {
            throw new IllegalStateException("Elasticsearch answered " + answer.statusCode() + ": " + answer.body()
                    + "; the measurement is void");
        }
    }
}
