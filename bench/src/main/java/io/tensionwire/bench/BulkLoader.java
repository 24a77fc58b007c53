package io.tensionwire.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The least that brings documents into Elasticsearch: requests that were made before the clock starts, sent as fast as they are
 * answered, by as many threads as there are requests at once.
 */
final class BulkLoader {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI endpoint;

    BulkLoader(String elasticsearch) {
        endpoint = URI.create(elasticsearch + "/_bulk?filter_path=errors");
    }

    /**
     * Makes the requests.
     *
     * @param index where to
     * @param bytes how large each is at most
     */
    static List<byte[]> requests(EnrichedDocuments documents, int count, String index, int bytes) {
        List<byte[]> requests = new ArrayList<>();
        ByteArrayOutputStream request = new ByteArrayOutputStream(bytes);
        for (int number = 0; number < count; number++) {
            byte[] json = documents.json(number);
            byte[] action = ("{\"index\":{\"_index\":\"" + index + "\",\"_id\":\"" + documents.id(number)
                            + "\",\"version_type\":\"external_gte\",\"version\":1}}\n")
                    .getBytes(UTF_8);
            if (request.size() > 0 && request.size() + action.length + json.length + 1 > bytes) {
                requests.add(request.toByteArray());
                request.reset();
            }
            request.writeBytes(action);
            request.writeBytes(json);
            request.write('\n');
        }
        requests.add(request.toByteArray());
        return requests;
    }

    /** Sends all requests, this many at once; returns how many seconds it took. */
    double send(List<byte[]> requests, int atOnce) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        AtomicInteger next = new AtomicInteger();
        long began = System.nanoTime();
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < atOnce; i++) {
                ends.add(threads.submit(() -> {
                    for (int at = next.getAndIncrement(); at < requests.size(); at = next.getAndIncrement()) {
                        send(requests.get(at));
                    }
                    return null;
                }));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private void send(byte[] request) throws IOException, InterruptedException {
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
