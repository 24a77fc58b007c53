package io.tensionwire.ingest.teletype;

import io.tensionwire.ingest.time.WireTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line below a message that tells when it was sent: {@code 071341 GMT Okt 15} in IPTC 7901, {@code AP-WF-02-20-16 0337GMT}
 * or {@code 16:35ET 31-10-14} in ANPA 1312.
 *
 * @param time the time, in a shape that {@link WireTime} reads
 * @param day its date as eight digits, in the zone of the line
 */
record EndLine(String time, String day) {
    private static final int LONGEST = 60;
    private static final Pattern IPTC = Pattern.compile(
            "(?:[A-Za-z]{2,5} )?(?<time>\\d{6} ?[A-Za-z]{0,5} ?(?:[+-]\\d{2,4})? *\\p{L}{3,10}\\.? *(?:\\d{4}|\\d{2}))");
    private static final String DATE = "(?<one>\\d{1,2})[-/](?<two>\\d{1,2})[-/](?<year>\\d{2}|\\d{4})";
    private static final String CLOCK = "(?<hour>\\d{2}):?(?<minute>\\d{2}) ?(?<zone>[A-Za-z]{1,5})?";
    private static final String SENDER = "(?:[A-Za-z]{1,5}[- ]){0,4}";
    private static final Pattern ANPA_DATE_FIRST = Pattern.compile(SENDER + DATE + " +" + CLOCK);
    private static final Pattern ANPA_CLOCK_FIRST = Pattern.compile(SENDER + CLOCK + " +" + DATE);

    /** Reads a line of either format, without control characters; empty if it is no end line. */
    static Optional<EndLine> of(String line) {
        String text = line.length() > LONGEST ? "" : line.strip().replaceFirst("[@<= ]+$", "");
        Matcher iptc = IPTC.matcher(text);
        if (iptc.matches()) {
            return read(iptc.group("time"));
        }
        Matcher dateFirst = ANPA_DATE_FIRST.matcher(text);
        Matcher clockFirst = ANPA_CLOCK_FIRST.matcher(text);
        if (dateFirst.matches()) {
            return read(iso(dateFirst, "one", "two"));
        }
        return clockFirst.matches() ? read(iso(clockFirst, "two", "one")) : Optional.empty();
    }

    private static Optional<EndLine> read(String time) {
        return WireTime.parse(time)
                .map(read -> new EndLine(time, read.local().format(DateTimeFormatter.BASIC_ISO_DATE)));
    }

    /**
     * Americans write the date before the clock and the month first, Canadians the clock before the date and the day first;
     * what can be no month is the day.
     */
    private static String iso(Matcher line, String usualMonth, String usualDay) {
        boolean isUsual = Integer.parseInt(line.group(usualMonth)) <= 12;
        String month = line.group(isUsual ? usualMonth : usualDay);
        String day = line.group(isUsual ? usualDay : usualMonth);
        String zone = line.group("zone") == null ? "" : " " + line.group("zone");
        return year(line.group("year")) + "-" + month + "-" + day + " " + line.group("hour") + ":"
                + line.group("minute") + zone;
    }

    private static String year(String written) {
        return written.length() == 4 ? written : (Integer.parseInt(written) < 50 ? "20" : "19") + written;
    }
}
