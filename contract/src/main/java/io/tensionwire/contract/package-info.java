/**
 * What travels between the parts: the records, their JSON, the topic names, the record headers and the serdes.
 *
 * <p>Field names are a public interface: they are added to, never renamed. All records are immutable and safe to share
 * between threads. Instants are UTC; offsets into text are UTF-16 code units, start inclusive, end exclusive.
 */
package io.tensionwire.contract;
