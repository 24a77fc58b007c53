/** History: read by time from topics and archives, published again at a pace, kept in archives, and compared. */
package io.tensionwire.replay;
