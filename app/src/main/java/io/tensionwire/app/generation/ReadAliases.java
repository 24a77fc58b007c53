package io.tensionwire.app.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tensionwire.app.failure.CommandFailure;
import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.sink.elastic.ElasticsearchConnection;
import io.tensionwire.sink.elastic.ElasticsearchSettings;
import io.tensionwire.sink.elastic.FamilyIndices;
import io.tensionwire.sink.elastic.IndexFamily;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.TreeSet;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;

/**
 * The aliases that readers of Elasticsearch use, and the indices behind them. All of them are switched in one request, so that no
 * reader sees a mixture.
 *
 * @param settings where Elasticsearch is; its index prefix is that of the aliases that readers use
 */
public record ReadAliases(ElasticsearchSettings settings) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<IndexFamily> FAMILIES = List.of(IndexFamily.values());
    /** What stands behind the name of a family in the names of its aliases: visible documents, and all. */
    private static final List<String> KINDS = List.of("", "-all");

    /**
     * Makes the aliases stand for the indices under a prefix, and for no others. The templates go first: the index of a month that
     * begins meanwhile or later joins the aliases that its template names.
     *
     * @param indexPrefix the prefix of the indices
     * @return how many indices stand behind the aliases
     * @throws CommandFailure if Elasticsearch does not answer or refuses
     */
    public int switchTo(String indexPrefix) {
        return asked(connection -> {
            ArrayNode actions = JSON.createArrayNode();
            TreeSet<String> behind = new TreeSet<>();
            for (IndexFamily family : FAMILIES) {
                ReaderTemplates templates =
                        ReaderTemplates.read(connection, settings.indexPrefix(), indexPrefix, family.label());
                for (String kind : KINDS) {
                    templates.handOver(kind);
                }
                templates.write(connection);
                List<String> indices = indices(connection.client(), new FamilyIndices(indexPrefix, family));
                behind.addAll(indices);
                for (String kind : KINDS) {
                    addActions(connection.client(), actions, family.label() + kind, indexPrefix, indices);
                }
            }
            if (!actions.isEmpty()) {
                ObjectNode body = JSON.createObjectNode();
                body.set("actions", actions);
                send(connection.client(), "POST", "/_aliases", body);
            }
            return behind.size();
        });
    }

    /**
     * Removes the indices and templates under a prefix.
     *
     * @return how many indices there were
     * @throws CommandFailure if Elasticsearch does not answer or refuses
     */
    public int remove(String indexPrefix) {
        return asked(connection -> {
            int removed = 0;
            for (IndexFamily family : FAMILIES) {
                for (String index : indices(connection.client(), new FamilyIndices(indexPrefix, family))) {
                    send(connection.client(), "DELETE", "/" + index, null);
                    removed++;
                }
                String name = indexPrefix + family.label();
                send(connection.client(), "DELETE", "/_index_template/" + name, null);
                send(connection.client(), "DELETE", "/_component_template/" + name + "@settings", null);
                send(connection.client(), "DELETE", "/_component_template/" + name + "@mappings", null);
            }
            return removed;
        });
    }

    private void addActions(RestClient client, ArrayNode actions, String kind, String indexPrefix, List<String> indices)
            throws IOException {
        String alias = settings.indexPrefix() + kind;
        JsonNode holders = send(client, "GET", "/_alias/" + alias, null);
        JsonNode own = send(client, "GET", "/_alias/" + indexPrefix + kind, null);
        JsonNode definition = definition(own, indexPrefix + kind, definition(holders, alias, null));
        if (definition == null) {
            // This kind of alias is not in use.
            return;
        }
        holders.fieldNames().forEachRemaining(index -> {
            if (!indices.contains(index)) {
                actions.addObject().putObject("remove").put("index", index).put("alias", alias);
            }
        });
        for (String index : indices) {
            if (!holders.has(index)) {
                ObjectNode add = actions.addObject().putObject("add");
                add.setAll((ObjectNode) definition.deepCopy());
                add.put("index", index).put("alias", alias);
            }
        }
    }

    private static JsonNode definition(JsonNode holders, String alias, JsonNode otherwise) {
        for (JsonNode holder : holders) {
            JsonNode definition = holder.path("aliases").path(alias);
            if (definition.isObject()) {
                return definition;
            }
        }
        return otherwise;
    }

    /** Returns the indices of all months of a family. The pattern alone would find those behind aliases of such a name, too. */
    private static List<String> indices(RestClient client, FamilyIndices family) throws IOException {
        JsonNode found = send(client, "GET", "/" + family.pattern() + "/_alias?expand_wildcards=all", null);
        TreeSet<String> names = new TreeSet<>();
        found.fieldNames().forEachRemaining(names::add);
        names.removeIf(name -> family.monthOf(name).isEmpty());
        return List.copyOf(names);
    }

    private interface Question {
        int ask(ElasticsearchConnection connection) throws IOException;
    }

    private int asked(Question question) {
        try (ElasticsearchConnection connection = ElasticsearchConnection.open(settings)) {
            return question.ask(connection);
        } catch (ResponseException e) {
            throw new CommandFailure(ExitCode.FAILED, "Elasticsearch refused: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.ELASTICSEARCH_UNREACHABLE,
                    "Elasticsearch does not answer at " + settings.addresses()
                            + ". Is it running? Set --elasticsearch URL or elasticsearch.url, or leave it out with"
                            + " --no-index.",
                    e);
        }
    }

    /** Returns the answer; an empty one where nothing was found. */
    private static JsonNode send(RestClient client, String method, String path, JsonNode body) throws IOException {
        Request request = new Request(method, path);
        request.addParameter(RestClient.IGNORE_RESPONSE_CODES_PARAM, "404");
        if (body != null) {
            request.setJsonEntity(body.toString());
        }
        Response response = client.performRequest(request);
        if (response.getStatusLine().getStatusCode() == 404) {
            return JSON.createObjectNode();
        }
        try (InputStream answer = response.getEntity().getContent()) {
            return JSON.readTree(answer);
        }
    }
}
