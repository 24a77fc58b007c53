package io.tensionwire.enrich.topology;

import io.tensionwire.enrich.lifecycle.Decision.Reason;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.Sensor.RecordingLevel;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** Counts what the lifecycle keeps back, as metrics of the topology: {@code lifecycle-late-total} and so on. */
final class LifecycleSensors {
    private static final String SCOPE = "lifecycle";

    private final Map<Reason, Sensor> dropped = new EnumMap<>(Reason.class);
    private final Sensor held;

    LifecycleSensors(ProcessorContext<?, ?> context) {
        for (Reason reason : Reason.values()) {
            dropped.put(reason, sensor(context, reason.name().toLowerCase(Locale.ROOT)));
        }
        held = sensor(context, "held");
    }

    void dropped(Reason reason) {
        dropped.get(reason).record();
    }

    void held() {
        held.record();
    }

    private static Sensor sensor(ProcessorContext<?, ?> context, String operation) {
        return context.metrics().addRateTotalSensor(SCOPE, context.taskId().toString(), operation, RecordingLevel.INFO);
    }
}
