package io.tensionwire.ingest.document;

import io.tensionwire.ingest.format.Notice;
import io.tensionwire.ingest.story.StoryDraft;

/**
 * One thing in a document. Each tells where it stands in the text, in UTF-16 code units, so that what cannot be read is kept
 * as it came.
 */
public sealed interface Piece {
    /** Returns the offset where it begins. */
    int from();

    /** Returns the offset behind its end. */
    int to();

    /**
     * A story.
     *
     * @param draft what it says
     */
    record Drafted(StoryDraft draft, int from, int to) implements Piece {}

    /**
     * A message that is no story.
     *
     * @param kind what it is
     */
    record Noticed(Notice kind, int from, int to) implements Piece {}

    /**
     * What cannot be read while its neighbours can.
     *
     * @param cause why, and what to do; without text of the story
     */
    record Refused(String cause, int from, int to) implements Piece {}
}
