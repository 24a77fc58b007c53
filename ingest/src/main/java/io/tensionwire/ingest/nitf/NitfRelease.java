package io.tensionwire.ingest.nitf;

import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.time.WireTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What {@code date.release} says. A release behind the issue is an embargo whatever the status says; one that does not lie
 * behind it says nothing. Templates that nobody filled in, such as {@code YYYYMMDD000000-HHMM}, are no dates.
 */
final class NitfRelease {
    private static final Pattern UNFILLED = Pattern.compile("\\s*(?:(?:[CY]{2}|0{2})(?:[Yy]{2}|0{2}).*)?");

    private NitfRelease() {}

    /** Returns the date as written; null if it is absent or an unfilled template. */
    static String filled(String written) {
        return written == null || UNFILLED.matcher(written).matches() ? null : written;
    }

    /**
     * Returns the end of the embargo as written, which may be unreadable; null if there is no embargo.
     *
     * @param release when the document may be released, as written; may be null
     * @param issue when it was issued, as written; may be null
     * @param isEmbargoed whether its status says so
     */
    static String embargo(String release, String issue, boolean isEmbargoed, ItemHints hints) {
        String end = filled(release);
        if (end == null || isEmbargoed) {
            return end;
        }
        Optional<WireTime> released = WireTime.parse(end);
        Optional<WireTime> issued = WireTime.parse(issue);
        ZoneId zone =
                hints.origin().zone() == null ? ZoneOffset.UTC : hints.origin().zone();
        boolean isOver = released.isPresent()
                && issued.isPresent()
                && !released.get().in(zone).isAfter(issued.get().in(zone));
        return isOver ? null : end;
    }
}
