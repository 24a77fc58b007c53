package io.tensionwire.sink.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index template by which Elasticsearch makes the index of each month: mapping, settings and alias. The mapping is the
 * resource {@code stories-template.json}; names, replicas and priority come from the settings.
 */
public final class StoryTemplate {
    private static final Logger LOG = LoggerFactory.getLogger(StoryTemplate.class);
    private static final String RESOURCE = "stories-template.json";
    private static final JsonMapper JSON = new JsonMapper();
    /** Above the templates that come with Elasticsearch (100); a longer prefix wins over a shorter one that also matches. */
    private static final int PRIORITY = 200;

    private final StoryIndices indices;
    private final ObjectNode body;

    /** The template for these settings. */
    public StoryTemplate(ElasticsearchSettings settings) {
        indices = new StoryIndices(settings.indexPrefix());
        body = resource();
        body.putArray("index_patterns").add(indices.pattern());
        body.put("priority", PRIORITY + settings.indexPrefix().length());
        ObjectNode template = (ObjectNode) body.get("template");
        template.putObject("aliases").putObject(indices.alias());
        ((ObjectNode) template.at("/settings/index")).put("number_of_replicas", settings.replicas());
        ((ObjectNode) template.get("mappings"))
                .set("_meta", JSON.createObjectNode().put("version", version()));
    }

    /** Returns the version of the mapping: 1, 2, 3 … A higher one has more fields. */
    public int version() {
        return body.at("/_meta/version").asInt();
    }

    /** Returns the fields of a story as they are mapped, by name. */
    public JsonNode properties() {
        return body.at("/template/mappings/properties");
    }

    /**
     * Puts the template in place, and its mapping onto the indices that an older one made. A newer template that is there
     * already is left alone. May be repeated.
     *
     * @throws TemplateRefusedException if Elasticsearch answers that it can never take it
     * @throws IOException if Elasticsearch cannot be reached, or cannot take it now
     */
    public void install(ElasticsearchConnection connection) throws IOException {
        int installed = installedVersion(connection.client());
        if (installed > version()) {
            LOG.warn(
                    "template {} is there in version {}, newer than {} of this program: left as it is",
                    indices.alias(),
                    installed,
                    version());
            return;
        }
        put(connection.client(), "/_index_template/" + indices.alias(), body);
        if (installed < version()) {
            // On a new cluster there is no index yet, and a pattern that matches none would be an error.
            put(
                    connection.client(),
                    "/" + indices.pattern() + "/_mapping?allow_no_indices=true",
                    body.at("/template/mappings"));
            LOG.info("template {} stands in version {}", indices.alias(), version());
        }
    }

    private int installedVersion(RestClient client) throws IOException {
        Request request = new Request("GET", "/_index_template/" + indices.alias());
        request.addParameter(RestClient.IGNORE_RESPONSE_CODES_PARAM, "404");
        request.addParameter("filter_path", "index_templates.index_template._meta.version");
        Response response = client.performRequest(request);
        if (response.getStatusLine().getStatusCode() == 404) {
            return 0;
        }
        try (InputStream answer = response.getEntity().getContent()) {
            return JSON.readTree(answer)
                    .at("/index_templates/0/index_template/_meta/version")
                    .asInt();
        }
    }

    private void put(RestClient client, String path, JsonNode content) throws IOException {
        Request request = new Request("PUT", path);
        request.setJsonEntity(content.toString());
        try {
            client.performRequest(request);
        } catch (ResponseException e) {
            if (e.getResponse().getStatusLine().getStatusCode() == 400) {
                throw new TemplateRefusedException(
                        "Elasticsearch does not take the mapping of stories at " + path
                                + ": an index or template of that name holds something else; remove it or set another index prefix."
                                + " It says: " + e.getMessage(),
                        e);
            }
            throw e;
        }
    }

    private static ObjectNode resource() {
        try (InputStream in = StoryTemplate.class.getResourceAsStream(RESOURCE)) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException("the resource " + RESOURCE + " cannot be read: the program is damaged", e);
        }
    }
}
