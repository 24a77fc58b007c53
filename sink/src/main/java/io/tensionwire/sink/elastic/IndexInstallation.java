package io.tensionwire.sink.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts in place what the indices of a family are made by, and brings the indices that are there up to it. May be repeated, and
 * be done by several sinks at once.
 */
public final class IndexInstallation {
    private static final Logger LOG = LoggerFactory.getLogger(IndexInstallation.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final ElasticsearchConnection connection;
    private final IndexBlueprint blueprint;
    private final FamilyIndices indices;

    /** The installation of this blueprint. */
    public IndexInstallation(ElasticsearchConnection connection, IndexBlueprint blueprint) {
        this.connection = connection;
        this.blueprint = blueprint;
        indices = blueprint.indices();
    }

    /**
     * Installs the templates. Newer ones that are there already are left alone.
     *
     * @param topic what the indices are filled from
     * @return the epoch of that topic
     * @throws IncompatibleMappingException if an index that is there maps a field to something else
     * @throws TemplateRefusedException if Elasticsearch answers that it can never take the templates
     * @throws IOException if Elasticsearch cannot be reached, or cannot take them now
     */
    public TopicEpoch install(TopicIdentity topic) throws IOException {
        String path = "/_index_template/" + indices.alias();
        JsonNode known = connection.get(path).at("/index_templates/0/index_template");
        int installed = known.at("/_meta/version").asInt();
        TopicEpoch before = TopicEpoch.read(known.path("_meta"));
        TopicEpoch epoch = before.of(topic);
        tellOfOtherTopic(before, epoch);
        if (installed > blueprint.version()) {
            LOG.warn(
                    "template {} is there in version {}, newer than {} of this program: left as it is",
                    indices.alias(),
                    installed,
                    blueprint.version());
            if (!epoch.equals(before)) {
                ObjectNode same = known.deepCopy();
                epoch.write(same.withObjectProperty("_meta"));
                connection.put(path, same);
            }
            return epoch;
        }
        Map<String, ObjectNode> missing = missingFields();
        put("/_component_template/" + indices.settingsComponent(), blueprint.settingsComponent());
        put("/_component_template/" + indices.mappingComponent(), blueprint.mappingComponent());
        ObjectNode aliases = aliases(known);
        put(path, blueprint.indexTemplate(epoch, aliases));
        addFields(missing);
        if (installed < blueprint.version()) {
            addAliases(missing.keySet(), aliases);
            LOG.info("template {} stands in version {}", indices.alias(), blueprint.version());
        }
        return epoch;
    }

    /** Which aliases a template gives may have been changed since: readers were given to other indices, or others' readers to these. */
    private ObjectNode aliases(JsonNode known) {
        ObjectNode ours = blueprint.aliases();
        if (!(known.at("/template/aliases") instanceof ObjectNode there)) {
            return ours;
        }
        ObjectNode kept = there.deepCopy();
        ours.properties().forEach(alias -> kept.replace(alias.getKey(), alias.getValue()));
        kept.retain(there.properties().stream().map(Map.Entry::getKey).toList());
        return kept;
    }

    private void tellOfOtherTopic(TopicEpoch before, TopicEpoch now) {
        if (now.equals(before) || before.topic() == null) {
            return;
        }
        if (indices.family().ordering() == IndexFamily.Ordering.REVISION) {
            LOG.warn(
                    "{} was filled from another topic than {} is now, whose revisions may begin at 1 again: what stands there"
                            + " under a higher revision stays. To begin anew, delete {} or set another index prefix",
                    indices.alias(),
                    now.topic().name(),
                    indices.pattern());
        } else {
            LOG.info(
                    "{} was filled from another topic than {} is now: from here on this one holds",
                    indices.alias(),
                    now.topic().name());
        }
    }

    /** Returns the fields that each index of the family lacks, by index. */
    private Map<String, ObjectNode> missingFields() throws IOException {
        Map<String, ObjectNode> missing = new LinkedHashMap<>();
        List<String> conflicts = new ArrayList<>();
        JsonNode present = connection.get("/" + indices.pattern() + "/_mapping?allow_no_indices=true");
        for (Map.Entry<String, JsonNode> index : present.properties()) {
            if (indices.monthOf(index.getKey()).isPresent()) {
                MappingComparison comparison =
                        MappingComparison.of(index.getValue().at("/mappings/properties"), blueprint.properties());
                comparison.conflicts().forEach(conflict -> conflicts.add(index.getKey() + ": " + conflict));
                missing.put(index.getKey(), comparison.missing());
            }
        }
        if (!conflicts.isEmpty()) {
            throw new IncompatibleMappingException(
                    "Elasticsearch holds indices that were made for another mapping, which cannot be changed: "
                            + String.join("; ", conflicts)
                            + ". Nothing was written. Either set another sink.index.prefix, and a new set of indices is filled from"
                            + " the topics; or delete the indices named here, reset the sink's consumer group to the earliest"
                            + " offsets, and start it again");
        }
        return missing;
    }

    private void addFields(Map<String, ObjectNode> missing) throws IOException {
        for (Map.Entry<String, ObjectNode> index : missing.entrySet()) {
            if (!index.getValue().isEmpty()) {
                put("/" + index.getKey() + "/_mapping", JSON.createObjectNode().set("properties", index.getValue()));
                LOG.info("index {} has new fields: {}", index.getKey(), index.getValue());
            }
        }
    }

    /** Gives the aliases to indices that an older template made. */
    private void addAliases(Iterable<String> names, ObjectNode aliases) throws IOException {
        ObjectNode body = JSON.createObjectNode();
        ArrayNode actions = body.putArray("actions");
        for (String index : names) {
            for (Map.Entry<String, JsonNode> alias : aliases.properties()) {
                ObjectNode add = actions.addObject().putObject("add");
                add.put("index", index).put("alias", alias.getKey());
                add.setAll((ObjectNode) alias.getValue());
            }
        }
        if (!actions.isEmpty()) {
            connection.post("/_aliases", body);
        }
    }

    private void put(String path, JsonNode content) throws IOException {
        try {
            connection.put(path, content);
        } catch (ElasticsearchRefusal e) {
            throw new TemplateRefusedException(
                    "Elasticsearch does not take " + path + " for " + indices.pattern()
                            + ": an index or template of that name holds something else; remove it or set another index prefix."
                            + " It says: " + e.getMessage(),
                    e);
        }
    }
}
