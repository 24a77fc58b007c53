package io.tensionwire.enrich.index;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a cluster says of a subject in an hour from now on, in place of what it said before.
 *
 * @param cluster id of the cluster
 * @param entry null when it says nothing any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryChange(String cluster, HourEntry entry) {}
