package io.tensionwire.enrich.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Story;
import io.tensionwire.enrich.packed.Drawer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

class BandShelfTest {
    private static final Imprint IMPRINT = imprint();

    private final Drawer<Band.Report> reports = new Drawer<>(store(), 'b', Band.Report.PACKING);
    private final BandShelf shelf = new BandShelf(reports);

    @Test
    void aBandComesBackAsItWasPutWhateverWasPutBefore() {
        Random random = new Random(1);
        Map<String, Band> put = new HashMap<>();
        for (int round = 0; round < 2_000; round++) {
            String key = random.nextInt(3) + ":a" + random.nextInt(3);
            Band band = Band.of(some(random));

            shelf.put(shelf.band(key), band);

            put.put(key, band);
            put.forEach((each, expected) ->
                    assertThat(shelf.band(each).band()).as(each).isEqualTo(expected));
        }
        assertThat(count())
                .isEqualTo(put.values().stream()
                        .mapToInt(band -> band.reports().size())
                        .sum());
    }

    @Test
    void aNewcomerTakesThePlaceOfWhomItDrivesOut() {
        shelf.put(shelf.band("0:1"), Band.of(List.of(report("a", 1), report("b", 2), report("c", 3))));
        shelf.put(shelf.band("0:1"), Band.of(List.of(report("b", 2), report("c", 3), report("d", 4))));

        assertThat(shelf.band("0:1").places()).extracting(Band.Report::story).containsExactly("d", "b", "c");
    }

    @Test
    void forgettingOneReportForgetsAllOfTheBandThatAreAsOldAndLeavesNoGap() {
        shelf.put(shelf.band("0:1"), Band.of(List.of(report("a", 1), report("b", 2), report("c", 5_000))));

        shelf.forget("0:1|1", Duration.ofSeconds(1), Instant.ofEpochMilli(5_500));

        assertThat(shelf.band("0:1").places()).extracting(Band.Report::story).containsExactly("c");
        assertThat(count()).isEqualTo(1);
    }

    private static List<Band.Report> some(Random random) {
        List<Band.Report> some = new ArrayList<>();
        for (String story : List.of("a", "b", "c", "d", "e", "f", "g", "h")) {
            if (random.nextBoolean()) {
                some.add(report(story, random.nextInt(100)));
            }
        }
        return some;
    }

    private long count() {
        long count = 0;
        try (KeyValueIterator<String, Band.Report> all = reports.all()) {
            for (; all.hasNext(); all.next()) {
                count++;
            }
        }
        return count;
    }

    private static Band.Report report(String story, long arrival) {
        return new Band.Report(story, story, arrival, IMPRINT, Map.of(story, "kabar"));
    }

    private static Imprint imprint() {
        FilledForms forms = new FilledForms();
        Story story = Story.builder("a")
                .body(forms.filled(3, forms.facts(3, new Random(1))))
                .build();
        return Imprint.of(story).orElseThrow();
    }

    private static KeyValueStore<String, byte[]> store() {
        KeyValueStore<String, byte[]> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore("bands"), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
        store.init(context.getStateStoreContext(), store);
        return store;
    }
}
