package io.tensionwire.sink.elastic;

/**
 * What became of one document of a bulk request.
 *
 * @param fate what became of it
 * @param reason why, for a reader, without text of the story; null where it was stored or stale
 */
public record ItemOutcome(Fate fate, String reason) {
    /** What can become of a document. */
    public enum Fate {
        /** It stands in the index. */
        INDEXED,
        /** A newer state of the story stands in the index already. */
        STALE,
        /** It can never be stored as it is. */
        REFUSED,
        /** It may be stored when tried again. */
        DEFERRED
    }

    static final ItemOutcome INDEXED = new ItemOutcome(Fate.INDEXED, null);
    static final ItemOutcome STALE = new ItemOutcome(Fate.STALE, null);
}
