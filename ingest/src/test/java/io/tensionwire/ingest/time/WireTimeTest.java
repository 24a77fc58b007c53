package io.tensionwire.ingest.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTimeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-01T10:00:00Z            | 2026-11-01T10:00:00Z",
                "2026-11-01T10:00:00.52Z         | 2026-11-01T10:00:00.520Z",
                "2026-11-01T10:00:00.123456789+01:00 | 2026-11-01T09:00:00.123456789Z",
                "2026-11-01T10:00Z               | 2026-11-01T10:00:00Z",
                "1793527200                      | 2026-11-01T10:00:00Z",
                "1793527200000                   | 2026-11-01T10:00:00Z",
                "Sun, 1 Nov 2026 11:00:00 +0100 (CET) | 2026-11-01T10:00:00Z",
                "Sun, 1 Nov 2026 10:00:00 (UTC)  | 2026-11-01T10:00:00Z",
                "2026-11-01 10:00:00 GMT+00:00   | 2026-11-01T10:00:00Z",
                "2026-11-01T10:00:00+0000        | 2026-11-01T10:00:00Z",
                "2026-11-01T10:00:00-0500        | 2026-11-01T15:00:00Z",
                "2026-11-01T10:00:00+07          | 2026-11-01T03:00:00Z",
                "20261101T110000+0100            | 2026-11-01T10:00:00Z",
                "20261101T110000Z                | 2026-11-01T11:00:00Z",
                "2026-10-31T24:00:00Z            | 2026-11-01T00:00:00Z",
                "2026-06-30T23:59:60Z            | 2026-06-30T23:59:59Z",
                "Sun, 01 Nov 2026 10:00:00 GMT   | 2026-11-01T10:00:00Z",
                "Sun, 1 Nov 26 10:00 EST         | 2026-11-01T15:00:00Z",
                "Thu,28 Jul 2022 4:35:5 GMT+9    | 2022-07-27T19:35:05Z",
                "1 Dez 2026 10:00:00 MEZ         | 2026-12-01T09:00:00Z",
                "Mi, 07 Okt 2015 13:41:00 +0000  | 2015-10-07T13:41:00Z",
                "Nov 1, 2026 10:00 pm EST        | 2026-11-02T03:00:00Z",
                "Sun Nov  1 10:00:00 UTC 2026    | 2026-11-01T10:00:00Z",
                "071341 GMT Okt 15               | 2015-10-07T13:41:00Z",
                "02-19-16 2237EST                | 2016-02-20T03:37:00Z",
                "Sun Nov 01 2026 10:00:00 GMT+0800 (CST) | 2026-11-01T02:00:00Z",
                "Sun, 01 Nov 2026 10:00:00 +0000 (UTC) | 2026-11-01T10:00:00Z",
                "Sun, 01 Nov 2026 10.00.00 GMT   | 2026-11-01T10:00:00Z",
                "Вс, 01 ноя 2026 10:00:00 +0300  | 2026-11-01T07:00:00Z",
                "Wed, 02 Oct 85 08:00:00 GMT     | 1985-10-02T08:00:00Z"
            })
    void timesWithAZoneAreInstants(String written, Instant meant) {
        WireTime time = WireTime.parse(written).orElseThrow();

        assertThat(time.hasZone()).isTrue();
        assertThat(time.in(ZoneOffset.ofHours(5))).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-01T10:00:00  | 2026-11-01T03:00:00Z",
                "2026-11-01 10:00     | 2026-11-01T03:00:00Z",
                "01.11.2026 10:00     | 2026-11-01T03:00:00Z",
                "091223 dec 18        | 2018-12-09T05:23:00Z",
                "11/01/2026 10:00:00  | 2026-11-01T03:00:00Z",
                "20261101             | 2026-10-31T17:00:00Z",
                "2026-11-01           | 2026-10-31T17:00:00Z"
            })
    void timesWithoutAZoneAreReadInTheSources(String written, Instant meant) {
        WireTime time = WireTime.parse(written).orElseThrow();

        assertThat(time.hasZone()).isFalse();
        assertThat(time.in(ZoneId.of("Asia/Jakarta"))).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Mon, 30 Nov -0001 00:00:00 +0000",
                "Next Monday",
                "2026-02-30T25:61:00Z",
                "YYYYMMDD000000-HHMM",
                "2026-13-01T00:00:00Z",
                "12",
                "today",
                "2026-11-01T10:00:00 XYZ",
                "31 Feb 2026 10:00:00 GMT"
            })
    void whatIsNoTimeIsNone(String written) {
        assertThat(WireTime.parse(written)).isEmpty();
    }

    @Test
    void hostileTextEndsAtOnce() {
        assertThat(WireTime.parse("2026-11-01T10:00:00" + " ".repeat(1_000_000)))
                .isEmpty();
    }

    @Test
    void whatMayMeanSeveralInstantsEndsAtTheLatest() {
        WireTime zoneless = WireTime.parse("2026-11-01T12:00:00").orElseThrow();
        WireTime dayOnly = WireTime.parse("2026-11-01").orElseThrow();

        assertThat(zoneless.latest(null)).isEqualTo("2026-11-02T00:00:00Z");
        assertThat(zoneless.latest(ZoneOffset.UTC)).isEqualTo("2026-11-01T12:00:00Z");
        assertThat(dayOnly.latest(ZoneOffset.UTC)).isEqualTo("2026-11-02T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "September 1, 2026               | 2026-09-01T00:00:00Z",
                "Sunday, March 1, 2026 - 10:00   | 2026-03-01T10:00:00Z",
                "Sun, 03/01/2026 - 10:00         | 2026-03-01T10:00:00Z",
                "01.03.2026, 10.00 Uhr           | 2026-03-01T10:00:00Z",
                "Minggu, 01 Maret 2026 10.00     | 2026-03-01T10:00:00Z",
                "2026年3月1日 10:00               | 2026-03-01T10:00:00Z"
            })
    void timesAreReadAsPeopleWriteThem(String written, Instant meant) {
        assertThat(WireTime.parse(written).orElseThrow().in(ZoneOffset.UTC)).isEqualTo(meant);
    }
}
