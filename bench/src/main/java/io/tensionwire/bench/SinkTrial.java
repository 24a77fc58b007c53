package io.tensionwire.bench;

import io.tensionwire.contract.Topics;
import io.tensionwire.sink.delivery.DeliveryMeter;
import io.tensionwire.sink.delivery.FamilyCounts;
import io.tensionwire.sink.delivery.SinkService;
import io.tensionwire.sink.delivery.SinkSettings;
import io.tensionwire.sink.elastic.ElasticsearchSettings;
import io.tensionwire.sink.elastic.IndexFamily;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** One run of the sink, from topics into indices of its own. The clock starts with the first request, as a loader's does. */
final class SinkTrial implements AutoCloseable, DeliveryMeter {
    private final SinkService sink;
    private final long countedFrom;
    private final Histogram delays = new Histogram(3);
    private final Thread thread;
    private volatile long firstSent;
    private volatile long lastAnswer;

    /**
     * Starts the sink.
     *
     * @param countedFrom delays of records before this time, in milliseconds, do not count
     */
    SinkTrial(SinkServers servers, Topics topics, String prefix, long countedFrom) {
        this.countedFrom = countedFrom;
        String bootstrapServers = servers.bootstrapServers();
        Map<String, Object> kafka = Map.of("bootstrap.servers", bootstrapServers);
        SinkSettings settings = SinkSettings.to(
                ElasticsearchSettings.at(servers.elasticsearch()).withIndexPrefix(prefix));
        Map<String, Object> consumer =
                Map.of("bootstrap.servers", bootstrapServers, "group.id", topics.prefix() + prefix + "sink");
        sink = new SinkService(settings, consumer, kafka, topics, this);
        thread = new Thread(sink::run, "sink");
        thread.start();
    }

    /** Waits until a request is on its way. */
    void awaitFirstRequest() throws InterruptedException {
        while (sink.counts().underWay() == 0) {
            requireAlive();
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    /** Waits until this many documents are acknowledged. */
    void await(int documents) throws InterruptedException {
        while (sink.counts().sum(FamilyCounts::indexed) < documents) {
            if (sink.counts().sum(FamilyCounts::rejected) > 0) {
                throw new IllegalStateException("the sink rejects documents; the measurement is void");
            }
            requireAlive();
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private void requireAlive() {
        if (!thread.isAlive()) {
            throw new IllegalStateException("the sink ended; the log above says why");
        }
    }

    /** Returns how many seconds lay between the first request and the last answer. */
    double seconds() {
        return (lastAnswer - firstSent) / 1e9;
    }

    /** Returns how large a request had become in the end. */
    long requestBytes() {
        return sink.counts().requestBytes();
    }

    /** Returns the times from a record to its acknowledgement, in milliseconds. */
    Histogram delays() {
        return delays;
    }

    @Override
    public void answered(Duration time, int documents, long bytes) {
        long now = System.nanoTime();
        if (firstSent == 0) {
            firstSent = now - time.toNanos();
        }
        lastAnswer = now;
    }

    @Override
    public void acknowledged(IndexFamily family, long timestamp) {
        if (timestamp >= countedFrom) {
            delays.recordValue(Math.max(0, System.currentTimeMillis() - timestamp));
        }
    }

    @Override
    public void close() {
        sink.close();
    }
}
