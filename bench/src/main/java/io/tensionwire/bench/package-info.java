/** Measurements: what enrichment costs beside a pipeline of the same shape that does nothing, and the annotator alone. */
package io.tensionwire.bench;
