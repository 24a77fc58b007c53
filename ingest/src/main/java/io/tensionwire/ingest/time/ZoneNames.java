package io.tensionwire.ingest.time;

import io.tensionwire.ingest.words.WordList;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Zones as wires write them: offsets with or without a colon, offsets behind GMT or UTC, and names of {@code zones.txt}. */
final class ZoneNames {
    private static final Pattern OFFSET =
            Pattern.compile("(?:GMT|UTC|UT)?(?<sign>[+-])(?<hours>\\d{1,2})(?::?(?<minutes>\\d{2}))?");
    private static final Map<String, String> NAMED = WordList.of(ZoneNames.class, "zones.txt").stream()
            .map(line -> line.split("\\s+"))
            .collect(Collectors.toUnmodifiableMap(columns -> columns[0], columns -> columns[1]));

    private ZoneNames() {}

    static Optional<ZoneId> zone(String written) {
        String name = written.toUpperCase(Locale.ROOT);
        Matcher offset = OFFSET.matcher(name);
        try {
            if (offset.matches()) {
                String minutes = offset.group("minutes") == null ? "00" : offset.group("minutes");
                String hours = offset.group("hours");
                return Optional.of(
                        ZoneId.of(offset.group("sign") + (hours.length() == 1 ? "0" : "") + hours + ":" + minutes));
            }
            String named = NAMED.get(name);
            if (named != null) {
                return Optional.of(ZoneId.of(named));
            }
            return written.indexOf('/') > 0 ? Optional.of(ZoneId.of(written)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
