package io.tensionwire.enrich.topology;

import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.enrich.cluster.BandMessage;

/** What clustering gives: stories that are complete, and messages to the bands. */
sealed interface ReportOutput {
    /** A story as its readers get it. */
    record Complete(EnrichedStory story) implements ReportOutput {}

    /** A message, under the key of the band. */
    record ToBand(BandMessage message) implements ReportOutput {}
}
