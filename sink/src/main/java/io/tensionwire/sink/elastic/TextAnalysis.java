package io.tensionwire.sink.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * How text is taken apart for search: one analyzer for text in any language, and one for each language that the cluster has
 * something better for.
 *
 * @param plain the definition of the analyzer for any language
 * @param byLanguage the name of Elasticsearch's analyzer by BCP 47 language, such as {@code en} and {@code english}
 */
public record TextAnalysis(JsonNode plain, Map<String, String> byLanguage) {
    /** The name of the analyzer for any language, as the mappings use it. */
    static final String PLAIN = "plain";

    private static final JsonMapper JSON = new JsonMapper();

    /** Copies the map. */
    public TextAnalysis {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** Returns the settings that define the analyzers. */
    ObjectNode settings() {
        ObjectNode analyzers = JSON.createObjectNode();
        analyzers.set(PLAIN, plain);
        new TreeMap<>(byLanguage)
                .forEach((language, analyzer) ->
                        analyzers.putObject(name(language)).put("type", analyzer));
        return JSON.createObjectNode().set("analyzer", analyzers);
    }

    /** Adds to a text field a field below it for each language: {@code headline.en}. */
    void addLanguages(ObjectNode textField) {
        new TreeMap<>(byLanguage).keySet().forEach(language -> textField
                .withObjectProperty("fields")
                .putObject(language)
                .put("type", "text")
                .put("analyzer", name(language)));
    }

    private static String name(String language) {
        return "language_" + language;
    }
}
