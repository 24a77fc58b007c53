package io.tensionwire.sink;

import io.tensionwire.contract.Alert;
import io.tensionwire.contract.Category;
import io.tensionwire.contract.Modality;
import io.tensionwire.contract.StoryEvidence;
import io.tensionwire.contract.StoryEvidence.EvidenceSpan;
import io.tensionwire.contract.TensionPoint;
import java.time.Instant;
import java.util.List;

/** A point of the tension index and an alert in which no field is empty. */
public final class FullRecords {
    private static final Instant DAY = Instant.parse("2026-03-02T00:00:00Z");

    private static final StoryEvidence EVIDENCE = new StoryEvidence(
            "alpenpost:4711",
            "alpenpost:4711",
            4.4,
            1,
            List.of(new EvidenceSpan("body", 9, 19, Category.THREATEN, Modality.ASSERTED, -4.4, "threaten.sanction")));

    /** The point. */
    public static final TensionPoint POINT =
            new TensionPoint("ZUB>LUT", DAY, TensionPoint.DAY, 3, 2, 2, 4.4, 1, 12.5, 3.1, List.of(EVIDENCE));

    /** The alert. */
    public static final Alert ALERT = new Alert(
            "ZUB", DAY, DAY, Alert.Status.OPEN, Alert.Severity.WARNING, 4.2, 3, 40, 3, "live", List.of(EVIDENCE));

    private FullRecords() {}
}
