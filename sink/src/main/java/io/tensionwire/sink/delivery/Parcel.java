package io.tensionwire.sink.delivery;

import io.tensionwire.sink.elastic.Document;
import java.util.ArrayList;
import java.util.Collection;
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
        Map<Document.Name, Parcel> parcels = new LinkedHashMap<>();
        for (Reading.Indexable reading : readings) {
            parcels.merge(reading.name(), new Parcel(reading, null), (there, added) -> there.with(added.newest()));
        }
        return new ArrayList<>(parcels.values());
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

    /** An equal version replaces, as it does in the index. */
    private Parcel with(Reading.Indexable other) {
        return other.document().version() >= document().version()
                ? new Parcel(other, this)
                : new Parcel(newest, older == null ? new Parcel(other, null) : older.with(other));
    }
}
