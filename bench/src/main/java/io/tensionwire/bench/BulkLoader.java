package io.tensionwire.bench;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The least that brings documents into Elasticsearch: requests that were made before the clock starts, sent as fast as they are
 * answered, by as many threads as there are requests at once.
 */
final class BulkLoader {
    private final BulkClient client;
    private final List<byte[]> requests;

    /**
     * Makes the requests.
     *
     * @param count of how many documents
     * @param bytes how large each is at most
     */
    BulkLoader(BulkClient client, int count, int bytes) {
        this.client = client;
        requests = requests(client, count, bytes);
    }

    private static List<byte[]> requests(BulkClient client, int count, int bytes) {
        List<byte[]> requests = new ArrayList<>();
        ByteArrayOutputStream request = new ByteArrayOutputStream(bytes);
        for (int number = 0; number < count; number++) {
            byte[] lines = client.lines(number);
            if (request.size() > 0 && request.size() + lines.length > bytes) {
                requests.add(request.toByteArray());
                request.reset();
            }
            request.writeBytes(lines);
        }
        requests.add(request.toByteArray());
        return requests;
    }

    /** Sends all requests, this many at once; returns how many seconds it took. */
    double send(int atOnce) throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        long began = System.nanoTime();
        Workers.run(atOnce, () -> {
            for (int at = next.getAndIncrement(); at < requests.size(); at = next.getAndIncrement()) {
                client.send(requests.get(at));
            }
            return null;
        });
        return (System.nanoTime() - began) / 1e9;
    }
}
