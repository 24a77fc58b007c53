package io.tensionwire.sink.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.http.HttpEntity;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.ResponseListener;
import org.elasticsearch.client.RestClient;

/** Sends documents to Elasticsearch's bulk endpoint. Thread-safe. */
public final class BulkEndpoint {
    private static final JsonMapper JSON = new JsonMapper();

    private final RestClient client;

    /** An endpoint over this connection, which stays the caller's to close. */
    public BulkEndpoint(ElasticsearchConnection connection) {
        client = connection.client();
    }

    /**
     * Sends documents in one request. The answer never fails: whatever goes wrong is an outcome.
     *
     * @param documents at least one
     */
    public CompletableFuture<BulkOutcome> send(List<Document> documents) {
        Request request = new Request("POST", "/_bulk");
        request.addParameter("filter_path", "items.*.status,items.*.error.type,items.*.error.reason");
        request.setEntity(BulkRequestBody.of(documents));
        CompletableFuture<BulkOutcome> outcome = new CompletableFuture<>();
        client.performRequestAsync(request, new ResponseListener() {
            @Override
            public void onSuccess(Response response) {
                outcome.complete(answered(response, documents.size()));
            }

            @Override
            public void onFailure(Exception failure) {
                outcome.complete(failed(failure));
            }
        });
        return outcome;
    }

    private static BulkOutcome answered(Response response, int documents) {
        try (InputStream body = response.getEntity().getContent()) {
            return BulkAnswer.read(JSON.readTree(body), documents);
        } catch (IOException | RuntimeException e) {
            return new BulkOutcome.Unavailable("the answer to a bulk request cannot be read: " + Reason.of(e));
        }
    }

    private static BulkOutcome failed(Exception failure) {
        if (!(failure instanceof ResponseException refusal)) {
            return new BulkOutcome.Unavailable(Reason.of(failure));
        }
        int status = refusal.getResponse().getStatusLine().getStatusCode();
        String reason =
                "status " + status + ", " + reasonIn(refusal.getResponse().getEntity());
        return status == 413 || status == 400
                ? new BulkOutcome.Indigestible(reason)
                : new BulkOutcome.Unavailable(reason);
    }

    private static String reasonIn(HttpEntity entity) {
        if (entity == null) {
            return "no reason given";
        }
        try (InputStream body = entity.getContent()) {
            JsonNode answer = JSON.readTree(body);
            return Reason.of(answer.path("error"));
        } catch (IOException | RuntimeException e) {
            return "no reason given that could be read";
        }
    }
}
