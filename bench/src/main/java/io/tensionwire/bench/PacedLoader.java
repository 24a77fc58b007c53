package io.tensionwire.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import org.HdrHistogram.Histogram;

/**
 * The least that brings documents into Elasticsearch as they become due: each of its threads takes all that are due, sends them
 * and waits for the answer. No sink of a live feed can be faster than this on the same server.
 */
final class PacedLoader {
    private final BulkClient client;
    private final Pace pace;
    private final Histogram delays = new Histogram(3);
    private int next;

    PacedLoader(BulkClient client, Pace pace) {
        this.client = client;
        this.pace = pace;
    }

    /** Sends all, this many requests at once; returns the times from when a document is due to its answer, in milliseconds. */
    Histogram send(int atOnce) throws InterruptedException, ExecutionException {
        Workers.run(atOnce, () -> {
            while (sendDue()) {
                // Until there are none left.
            }
            return null;
        });
        return delays;
    }

    private boolean sendDue() throws IOException, InterruptedException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        int first;
        int end;
        synchronized (pace) {
            first = next;
            if (first == pace.count()) {
                return false;
            }
            pace.awaitDue(first);
            while (next < pace.count() && pace.due(next) <= System.currentTimeMillis()) {
                request.writeBytes(client.lines(next++));
            }
            end = next;
        }
        client.send(request.toByteArray());
        count(first, end, System.currentTimeMillis());
        return true;
    }

    private synchronized void count(int first, int end, long now) {
        for (int number = first; number < end; number++) {
            if (pace.due(number) >= pace.countedFrom()) {
                delays.recordValue(now - pace.due(number));
            }
        }
    }
}
