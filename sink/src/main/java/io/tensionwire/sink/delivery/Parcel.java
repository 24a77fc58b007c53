package io.tensionwire.sink.delivery;

import io.tensionwire.sink.elastic.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The newest state of a document in a bulk, and the older ones that need not be sent unless that one is refused.
 *
 * @param newest what is sent
 * @param older the next older state; null if there is none
 */
record Parcel(Reading.Indexable newest, Parcel older) {

    /** Returns a parcel for each document, in the order in which the documents first came. */
    static List<Parcel> of(Collection<Reading.Indexable> readings) {
        Map<Document.Name, List<Reading.Indexable>> states = new LinkedHashMap<>();
        for (Reading.Indexable reading : readings) {
            states.computeIfAbsent(reading.name(), name -> new ArrayList<>(1)).add(reading);
        }
        return states.values().stream().map(Parcel::joined).toList();
    }

    /** Of equal versions the one that came later is the newer one, as it is in the index. */
    private static Parcel joined(List<Reading.Indexable> states) {
        states.sort(Comparator.comparingLong(state -> state.document().version()));
        Parcel parcel = null;
        for (Reading.Indexable state : states) {
            parcel = new Parcel(state, parcel);
        }
        return parcel;
    }

    /** Returns how many states are not sent. */
    int superseded() {
        int count = 0;
        for (Parcel parcel = older; parcel != null; parcel = parcel.older) {
            count++;
        }
        return count;
    }

    Document document() {
        return newest.document();
    }
}
