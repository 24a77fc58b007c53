package io.tensionwire.ingest.format;

import io.tensionwire.contract.Story;
import java.util.Arrays;

/** What was found at one place of an item: a story, a message that is none, or bytes that could not be read. */
public sealed interface Reading {

    /** Returns the line that it begins on, or its number among the pieces of a document; counted from 1, 0 where unknown. */
    long line();

    /** Returns how much of the item has been read with this reading. */
    Progress end();

    /**
     * A story.
     *
     * @param story complete: with its source, times and content hash
     * @param line where it stands
     * @param end how much of the item has been read
     */
    record Read(Story story, long line, Progress end) implements Reading {}

    /**
     * A message that is no story and is only counted.
     *
     * @param kind what it is, see {@link Notice}
     * @param line where it stands
     * @param end how much of the item has been read
     */
    record Noticed(Notice kind, long line, Progress end) implements Reading {}

    /**
     * Bytes that could not be read.
     *
     * @param cause why, and what to do; never holds text of the story
     * @param bytes the bytes as found, at most {@link #KEPT} of them
     * @param length how many bytes there were
     * @param line where they stand
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
