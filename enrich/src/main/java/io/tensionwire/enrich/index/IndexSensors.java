package io.tensionwire.enrich.index;

import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.Sensor.RecordingLevel;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/** Counts what the index does not take in. */
final class IndexSensors {
    private final Sensor late;
    private final Sensor closed;

    IndexSensors(ProcessingContext context) {
        late = sensor(context, "clusters-late");
        closed = sensor(context, "changes-after-close");
    }

    /** A cluster broke too long before the newest one. */
    void late() {
        late.record();
    }

    /** A change came for an hour whose book is closed. */
    void closed() {
        closed.record();
    }

    private static Sensor sensor(ProcessingContext context, String operation) {
        return context.metrics()
                .addRateTotalSensor("tension-index", context.taskId().toString(), operation, RecordingLevel.INFO);
    }
}
