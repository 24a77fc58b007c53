package io.tensionwire.ingest.format;

import io.tensionwire.contract.Story;
import java.util.Arrays;

/** One thing found in an item: a story, or bytes that hold none and the reason why. */
public sealed interface Reading {

    /** Returns the line that it begins on, from 1; 0 for formats that have no lines. */
    long line();

    /** Returns how much of the item has been read with this reading. */
    Progress end();

    /**
     * A story.
     *
     * @param story complete: with its source, times and content hash
     * @param line the line that it begins on
     * @param end how much of the item has been read
     */
    record Read(Story story, long line, Progress end) implements Reading {}

    /**
     * Bytes that could not be read.
     *
     * @param cause why, and what to do; never holds text of the story
     * @param bytes the bytes as found, at most {@link #KEPT} of them
     * @param length how many bytes there were
     * @param line the line that they begin on
     * @param end how much of the item has been read
     */
    record Refused(String cause, byte[] bytes, long length, long line, Progress end) implements Reading {
        /** The most bytes of a refused item that are kept. */
        public static final int KEPT = 1 << 20;

        /** Cuts the bytes to those that are kept. */
        public Refused {
            bytes = bytes.length > KEPT ? Arrays.copyOf(bytes, KEPT) : bytes;
        }
    }
}
