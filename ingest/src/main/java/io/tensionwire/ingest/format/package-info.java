/**
 * How wires write stories down: bytes in, stories or reasons out.
 *
 * <p>No format has a clock: the time of arrival is a hint like any other, so that the same bytes and hints always read the
 * same.
 */
package io.tensionwire.ingest.format;
