package io.tensionwire.ingest.rejected;

import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.format.WireFormats;

/**
 * How the items of a source are read.
 *
 * @param origin the labels of its stories
 * @param formats how they may be written
 */
public record SourceReading(Provenance origin, WireFormats formats) {}
