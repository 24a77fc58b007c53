package io.tensionwire.app.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tensionwire.sink.elastic.ElasticsearchConnection;
import io.tensionwire.sink.elastic.ElasticsearchSettings;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Looks at all that the indices hold. */
final class Indices implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ElasticsearchConnection connection;

    Indices(String url) {
        connection = ElasticsearchConnection.open(ElasticsearchSettings.at(url));
    }

    /** Returns the documents by id, as they were sent; empty where there is no such alias, or nothing answers. */
    Map<String, String> documents(String alias) {
        Map<String, String> documents = new TreeMap<>();
        try {
            connection.post("/" + alias + "/_refresh", null);
            JsonNode hits = connection
                    .get("/" + alias + "/_search?size=10000")
                    .path("hits")
                    .path("hits");
            hits.forEach(hit ->
                    documents.put(hit.path("_id").asText(), hit.path("_source").toString()));
        } catch (IOException e) {
            // Asked again by the one who waits.
        }
        return documents;
    }

    /** Returns the answer to a GET request. */
    JsonNode get(String path) throws IOException {
        return connection.get(path);
    }

    void put(String path, String json) throws IOException {
        connection.put(path, JSON.readTree(json));
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
