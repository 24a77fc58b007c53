package io.tensionwire.sink.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * Finds and deletes the indices of months that are kept no longer.
 *
 * @param connection where to
 * @param indices the family
 */
public record IndexPruning(ElasticsearchConnection connection, FamilyIndices indices) {
    /**
     * Returns the indices of months before this one, the oldest first.
     *
     * @throws IOException if Elasticsearch cannot be reached or does not answer it
     */
    public List<String> before(YearMonth month) throws IOException {
        JsonNode present = connection.get("/" + indices.pattern() + "/_alias?expand_wildcards=all");
        return present.properties().stream()
                .map(Map.Entry::getKey)
                .filter(index -> indices.monthOf(index).filter(month::isAfter).isPresent())
                .sorted()
                .toList();
    }

    /**
     * Deletes the index of a month.
     *
     * @throws IllegalArgumentException if it is none of this family
     * @throws IOException if Elasticsearch cannot be reached or does not do it
     */
    public void delete(String index) throws IOException {
        if (indices.monthOf(index).isEmpty()) {
            throw new IllegalArgumentException(index + " is not the index of a month of " + indices.alias());
        }
        connection.delete("/" + index);
    }
}
