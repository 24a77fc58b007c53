package io.tensionwire.sink.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.sink.elastic.Document;
import io.tensionwire.sink.elastic.IndexFamily;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class ParcelTest {
    @Test
    void theNewestStateIsSentInWhateverOrderTheyCame() {
        List<Parcel> parcels = Parcel.of(List.of(state("a", 2), state("b", 1), state("a", 3), state("a", 1)));

        assertThat(parcels).hasSize(2);
        Parcel a = parcels.get(0);
        assertThat(a.document().version()).isEqualTo(3);
        assertThat(a.older().document().version()).isEqualTo(2);
        assertThat(a.older().older().document().version()).isEqualTo(1);
        assertThat(a.superseded()).isEqualTo(2);
    }

    @Test
    void anEqualVersionReplaces() {
        Reading.Indexable first = state("a", 1);
        Reading.Indexable again = state("a", 1);

        assertThat(Parcel.of(List.of(first, again)).get(0).newest()).isSameAs(again);
    }

    @Test
    void theSameIdInAnotherIndexIsAnotherDocument() {
        Reading.Indexable march = state("a", 1);
        Reading.Indexable april = reading(new Document(IndexFamily.STORIES, "stories-2026-04", "a", 2, new byte[0]));

        assertThat(Parcel.of(List.of(march, april))).hasSize(2);
    }

    private static Reading.Indexable state(String id, long version) {
        return reading(new Document(IndexFamily.STORIES, "stories-2026-03", id, version, new byte[0]));
    }

    private static Reading.Indexable reading(Document document) {
        return new Reading.Indexable(new ConsumerRecord<>("t", 0, document.version(), null, null), document);
    }
}
