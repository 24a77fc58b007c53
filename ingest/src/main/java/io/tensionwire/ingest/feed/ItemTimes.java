package io.tensionwire.ingest.feed;

import io.tensionwire.ingest.time.WireTime;
import java.util.List;
import java.util.stream.Stream;

/** When an item was published first and changed last, under the names that feeds have for it. */
final class ItemTimes {
    /** The elements that tell when this version was made. */
    static final List<String> CHANGED = List.of(
            "updated",
            "atom:updated",
            "modified",
            "dc:modified",
            "prism:modificationDate",
            "pubDate",
            "published",
            "atom:published",
            "issued",
            "dc:date",
            "dc:issued",
            "prism:publicationDate",
            "dc:created",
            "created",
            "date",
            "wp:post_date_gmt");

    /** The elements that tell when the first version was made. */
    static final List<String> PUBLISHED = List.of(
            "pubDate",
            "published",
            "atom:published",
            "issued",
            "dc:issued",
            "prism:publicationDate",
            "dc:created",
            "created",
            "dc:date",
            "date",
            "wp:post_date_gmt");

    private ItemTimes() {}

    /** Returns the first of these times that can be read, else the first that is written; null if none is. */
    static String of(ItemFields fields, List<String> names) {
        List<String> written =
                names.stream().flatMap(name -> written(fields, name)).toList();
        return written.stream()
                .filter(time -> WireTime.parse(time).isPresent())
                .findFirst()
                .orElse(written.isEmpty() ? null : written.get(0));
    }

    private static Stream<String> written(ItemFields fields, String name) {
        String zone = name.endsWith("_gmt") ? "Z" : "";
        return fields.all(name)
                .map(element -> element.text())
                .filter(text -> !text.isEmpty())
                .map(text -> text + zone);
    }
}
