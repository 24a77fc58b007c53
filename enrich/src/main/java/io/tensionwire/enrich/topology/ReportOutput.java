package io.tensionwire.enrich.topology;

import io.tensionwire.enrich.cluster.BandMessage;

/** What clustering gives: stories that are complete, and messages to the bands. */
sealed interface ReportOutput {
    /** A story as its readers get it. */
    record Complete(CompleteStory story) implements ReportOutput {}

    /** A message to the bands of one partition. */
    record ToBand(BandMessage message) implements ReportOutput {}
}
