package io.tensionwire.sink.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import io.tensionwire.sink.elastic.ItemOutcome.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what Elasticsearch answers to a bulk request. */
final class BulkAnswer {
    /** Errors that come with status 400 and are no fault of the document: they pass when the cluster is put in order. */
    private static final Set<String> NO_FAULT_OF_THE_DOCUMENT = Set.of(
            "alias_limit_exceeded_exception",
            "index_closed_exception",
            "invalid_alias_name_exception",
            "resource_already_exists_exception",
            "validation_exception");

    private BulkAnswer() {}

    /**
     * Returns what became of each document.
     *
     * @param answer the body of an answer with status 200
     * @param documents how many were sent
     */
    static BulkOutcome read(JsonNode answer, int documents) {
        JsonNode items = answer.path("items");
        if (items.size() != documents) {
            return new BulkOutcome.Unavailable(
                    "the answer tells of " + items.size() + " documents where " + documents + " were sent");
        }
        List<ItemOutcome> outcomes = new ArrayList<>(documents);
        for (JsonNode item : items) {
            outcomes.add(outcome(item.path("index")));
        }
        return new BulkOutcome.Answered(outcomes);
    }

    private static ItemOutcome outcome(JsonNode item) {
        int status = item.path("status").asInt();
        if (status >= 200 && status < 300) {
            return ItemOutcome.INDEXED;
        }
        if (status == 409) {
            return ItemOutcome.STALE;
        }
        JsonNode error = item.path("error");
        boolean refused = (status == 400
                        && !NO_FAULT_OF_THE_DOCUMENT.contains(error.path("type").asText()))
                || status == 413;
        return new ItemOutcome(refused ? Fate.REFUSED : Fate.DEFERRED, "status " + status + ", " + Reason.of(error));
    }
}
