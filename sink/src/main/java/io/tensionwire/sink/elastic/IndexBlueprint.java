package io.tensionwire.sink.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;

/**
 * How the indices of a family are made: the mapping of its resource, such as {@code stories.json}, the settings of
 * {@code settings.json}, and the analyzers that the cluster has. Immutable.
 */
public final class IndexBlueprint {
    private static final JsonMapper JSON = new JsonMapper();
    /** Above the templates that come with Elasticsearch (100); a longer prefix wins over a shorter one that also matches. */
    private static final int PRIORITY = 200;

    private final FamilyIndices indices;
    private final ObjectNode resource;
    private final ObjectNode properties;
    private final ObjectNode analyzers;
    private final ObjectNode settings;

    /**
     * The blueprint of a family.
     *
     * @param replicas copies of each index beside the first
     */
    public IndexBlueprint(FamilyIndices indices, int replicas, TextAnalysis analysis) {
        this.indices = indices;
        resource = read(indices.family().label() + ".json");
        properties = resource.withObjectProperty("properties").deepCopy();
        resource.path("text").forEach(field -> analysis.addLanguages((ObjectNode) properties.get(field.asText())));
        analyzers = analysis.settings();
        settings = read("settings.json").put("number_of_replicas", replicas);
    }

    /** Returns the names. */
    FamilyIndices indices() {
        return indices;
    }

    /** Returns the version of the mapping: 1, 2, 3 … A higher one has more fields. */
    public int version() {
        return resource.path("version").asInt();
    }

    /** Returns the fields as they are mapped, by name. */
    public JsonNode properties() {
        return properties;
    }

    /** Returns the component template of settings. */
    ObjectNode settingsComponent() {
        ObjectNode body = versioned();
        body.putObject("template").putObject("settings").set("index", settings);
        return body;
    }

    /** Returns the component template of the mapping and of the analyzers that it names: Elasticsearch takes no other. */
    ObjectNode mappingComponent() {
        ObjectNode body = versioned();
        ObjectNode template = body.putObject("template");
        template.putObject("settings").putObject("index").set("analysis", analyzers);
        ObjectNode mappings = template.putObject("mappings");
        mappings.put("dynamic", "strict");
        mappings.putObject("_meta").put("version", version());
        mappings.set("properties", properties);
        return body;
    }

    /** Returns the index template, which joins the two and gives each index these aliases. */
    ObjectNode indexTemplate(TopicEpoch epoch, ObjectNode aliases) {
        ObjectNode body = versioned();
        body.putArray("index_patterns").add(indices.pattern());
        body.put("priority", PRIORITY + indices.prefix().length());
        body.putArray("composed_of")
                .add(indices.settingsComponent())
                .add(indices.mappingComponent())
                .add(indices.customComponent());
        body.putArray("ignore_missing_component_templates").add(indices.customComponent());
        body.putObject("template").set("aliases", aliases);
        ObjectNode meta = body.putObject("_meta");
        meta.put("version", version()).set("description", resource.path("description"));
        epoch.write(meta);
        return body;
    }

    /** Returns the aliases of each index, by name. */
    ObjectNode aliases() {
        ObjectNode aliases = JSON.createObjectNode();
        aliases.putObject(indices.alias()).set("filter", parsed(indices.family().visible()));
        aliases.putObject(indices.aliasOfAll());
        return aliases;
    }

    private ObjectNode versioned() {
        return JSON.createObjectNode().put("version", version());
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException("a query of this program is no JSON", e);
        }
    }

    private static ObjectNode read(String resource) {
        try (InputStream in = IndexBlueprint.class.getResourceAsStream(resource)) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException("the resource " + resource + " cannot be read: the program is damaged", e);
        }
    }
}
