/** The bridge from topics to server-sent events: filters, positions, one bounded subscription for each topic and client. */
package io.tensionwire.dashboard.stream;
