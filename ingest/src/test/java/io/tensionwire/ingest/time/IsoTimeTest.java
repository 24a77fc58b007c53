package io.tensionwire.ingest.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-01T10:00:00Z",
                "2026-11-01T10:00:00+00:00",
                "2026-11-01T10:00:00-00:00",
                "2024-02-29T23:59:59-05:30",
                "1800-01-01T00:00:00+17:59"
            })
    void isReadAsTheShapesReadIt(String written) {
        assertThat(IsoTime.parse(written)).isPresent().isEqualTo(byShapes(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-01T24:00:00Z",
                "2026-11-01T23:59:60Z",
                "2026-11-01T10:00:00",
                "2026-11-01T10:00:00+18:00",
                "2026-11-01T10:00:00+1:00",
                "2026-11-01T10:00:00.5Z",
                "2026-02-30T10:00:00Z",
                "1799-12-31T10:00:00Z",
                "2026-11-01t10:00:00Z",
                "2026-11-01T10:00:00z",
                "٢٠٢٦-11-01T10:00:00Z",
                "2026-11-01T",
                ""
            })
    void whatIsWrittenOtherwiseIsLeftToTheShapes(String written) {
        assertThat(IsoTime.parse(written)).isEmpty();
    }

    /** A blank before the zone means the same and is not the usual shape. */
    private static Optional<WireTime> byShapes(String written) {
        int zone = "yyyy-MM-ddTHH:mm:ss".length();
        return TimeShapes.parse(written.substring(0, zone) + " " + written.substring(zone));
    }
}
