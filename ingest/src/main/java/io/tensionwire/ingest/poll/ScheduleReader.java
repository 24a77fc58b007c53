package io.tensionwire.ingest.poll;

import java.nio.charset.Charset;

/** Finds in a feed how often it wishes to be asked. Thread-safe. */
@FunctionalInterface
public interface ScheduleReader {

    /**
     * Returns what the feed says; {@link PublishedSchedule#NONE} if it says nothing, or cannot be read.
     *
     * @param feed its bytes
     * @param declared the encoding that its server declares; null if none
     */
    PublishedSchedule read(byte[] feed, Charset declared);
}
