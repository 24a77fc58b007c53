package io.tensionwire.sink.delivery;

import io.tensionwire.sink.elastic.IndexFamily;
import java.time.Duration;

/** Is told how long things took. Called by the thread that runs the sink; must not block it. */
public interface DeliveryMeter {
    /** Measures nothing. */
    DeliveryMeter NONE = new DeliveryMeter() {
        @Override
        public void answered(Duration time, int documents, long bytes) {
            // Nobody asked.
        }

        @Override
        public void acknowledged(IndexFamily family, long timestamp) {
            // Nobody asked.
        }
    };

    /** Tells that Elasticsearch has answered a bulk request, well or not. */
    void answered(Duration time, int documents, long bytes);

    /**
     * Tells that a document stands in the index, in this state or a newer one.
     *
     * @param timestamp of its record, in milliseconds: when it arrived
     */
    void acknowledged(IndexFamily family, long timestamp);
}
