/**
 * The tension index: per actor and per pair of actors, per hour and per day of event time, what the clusters of stories say,
 * each cluster once and by its best version, so that a correction or a kill takes back exactly what a story had added.
 *
 * <p>A story's {@link io.tensionwire.enrich.index.Contribution} goes to the {@link io.tensionwire.enrich.index.ClusterLedger
 * ledger} of its cluster, which tells the {@link io.tensionwire.enrich.index.HourBook books} of the subjects what changed;
 * {@link io.tensionwire.enrich.index.PointWriter} makes points of what the books hold. All sums are integers, in hundredths:
 * what was added can be taken away again without a trace.
 */
package io.tensionwire.enrich.index;
