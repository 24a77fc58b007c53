/** What has been, read in the order of time: ranges of topics, their partitions merged. */
package io.tensionwire.replay.history;
