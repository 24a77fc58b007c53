package io.tensionwire.enrich.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.enrich.packed.Drawer;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TouchedHoursTest {
    private final KeyValueStore<String, byte[]> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("books"), Serdes.String(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    /** The number of the last change of each hour, as the hours themselves keep it. */
    private final Map<String, Long> changes = new TreeMap<>();

    @BeforeEach
    void openStore() {
        MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
        store.init(context.getStateStoreContext(), store);
    }

    @Test
    void anHourIsGivenOnceHoweverOftenItChanged() {
        TouchedHours touched = opened(50);
        mark(touched, "UKR 1", 100);
        mark(touched, "UKR 1", 101);
        mark(touched, "RUS 1", 102);

        assertThat(touched.take()).containsExactly(Map.entry("UKR 1", 100L), Map.entry("RUS 1", 102L));
        assertThat(touched.take()).isEmpty();
    }

    @Test
    void whatWasNotGivenBeforeACrashIsGivenAfterIt() {
        TouchedHours touched = opened(50);
        mark(touched, "UKR 1", 100);
        mark(touched, "RUS 1", 101);
        touched.take();
        mark(touched, "RUS 1", 102);
        mark(touched, "GRC 1", 103);

        assertThat(opened(900).take()).containsExactly(Map.entry("GRC 1", 101L), Map.entry("RUS 1", 101L));
        assertThat(opened(900).take()).isEmpty();
    }

    @Test
    void whatWasNeverGivenIsGivenAfterACrash() {
        mark(opened(50), "UKR 1", 100);

        TouchedHours afterwards = opened(900);
        mark(afterwards, "RUS 1", 901);
        assertThat(afterwards.take()).containsExactly(Map.entry("UKR 1", 900L), Map.entry("RUS 1", 901L));
        assertThat(changes).containsEntry("RUS 1", 2L);
    }

    private TouchedHours opened(long now) {
        TouchedHours touched = new TouchedHours(new Drawer<>(store, 'g', TouchedHours.Given.PACKING), now);
        changes.forEach(touched::find);
        return touched;
    }

    private void mark(TouchedHours touched, String hour, long timestamp) {
        changes.put(hour, touched.mark(hour, timestamp));
    }
}
