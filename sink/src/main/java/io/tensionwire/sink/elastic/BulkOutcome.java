package io.tensionwire.sink.elastic;

import java.util.List;

/** What became of a bulk request. */
public sealed interface BulkOutcome {

    /**
     * Elasticsearch answered for every document.
     *
     * @param items one for each document, in their order
     */
    record Answered(List<ItemOutcome> items) implements BulkOutcome {}

    /**
     * The request as a whole is too large or cannot be read: smaller ones may pass.
     *
     * @param reason why, for a reader
     */
    record Indigestible(String reason) implements BulkOutcome {}

    /**
     * Elasticsearch was not reached, or cannot take anything now: the same request may pass later.
     *
     * @param reason why, for a reader
     */
    record Unavailable(String reason) implements BulkOutcome {}
}
