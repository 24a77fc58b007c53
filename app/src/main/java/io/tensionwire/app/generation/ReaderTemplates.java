package io.tensionwire.app.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tensionwire.sink.elastic.ElasticsearchConnection;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The index templates of a family, live and of all generations, as far as the aliases of readers go. A sink that starts leaves the
 * aliases of its template as they are. Not thread-safe.
 */
final class ReaderTemplates {
    private final Map<String, ObjectNode> templates = new TreeMap<>();
    private final Set<String> changed = new TreeSet<>();
    private final String readers;
    private final String reader;

    private ReaderTemplates(String readers, String reader) {
        this.readers = readers;
        this.reader = reader;
    }

    /**
     * Reads the templates.
     *
     * @param readPrefix the prefix of the aliases that readers use, and of all index prefixes
     * @param indexPrefix the prefix of the indices that readers are to use
     */
    static ReaderTemplates read(
            ElasticsearchConnection connection, String readPrefix, String indexPrefix, String family)
            throws IOException {
        ReaderTemplates read = new ReaderTemplates(readPrefix + family, indexPrefix + family);
        JsonNode answer = connection.get("/_index_template/" + readPrefix + "*" + family);
        for (JsonNode template : answer.path("index_templates")) {
            read.templates.put(template.path("name").asText(), template.withObject("/index_template"));
        }
        return read;
    }

    /**
     * Takes an alias of readers out of all other templates and puts it into the one of the indices that they are to use.
     *
     * @param kind what stands behind the name of the family in the name of the alias
     */
    void handOver(String kind) {
        String alias = readers + kind;
        JsonNode definition = null;
        for (Map.Entry<String, ObjectNode> template : templates.entrySet()) {
            ObjectNode aliases = aliases(template.getValue());
            if (!template.getKey().equals(reader) && aliases.has(alias)) {
                definition = aliases.remove(alias);
                changed.add(template.getKey());
            }
        }
        ObjectNode aliases = templates.containsKey(reader) ? aliases(templates.get(reader)) : null;
        if (aliases != null && !aliases.has(alias)) {
            // The live one has no aliases but those of readers: then it gets back what it handed over.
            aliases.set(
                    alias,
                    aliases.has(reader + kind) ? aliases.get(reader + kind).deepCopy() : definition);
            changed.add(reader);
        }
    }

    /** Replaces the templates that differ from what was read. */
    void write(ElasticsearchConnection connection) throws IOException {
        for (String name : changed) {
            connection.put("/_index_template/" + name, templates.get(name));
        }
    }

    private static ObjectNode aliases(ObjectNode template) {
        return template.withObject("/template/aliases");
    }
}
