package io.tensionwire.sink.elastic;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out which analyzers a cluster has: which depends on its modules and plugins. The candidates of each language stand in
 * the resource {@code analyzers.tsv}, the best first.
 */
public final class AnalyzerProbe {
    private static final Logger LOG = LoggerFactory.getLogger(AnalyzerProbe.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, List<String>> CANDIDATES = candidates();

    private AnalyzerProbe() {}

    /** Returns the languages that some cluster may have an analyzer of its own for. */
    public static Set<String> languages() {
        return CANDIDATES.keySet();
    }

    /**
     * Returns the best analyzers that the cluster has.
     *
     * @param languages those wanted, BCP 47; one that is not known or that the cluster has nothing for is left out
     * @throws IOException if Elasticsearch cannot be reached, or cannot answer now
     */
    public static TextAnalysis ask(ElasticsearchConnection connection, List<String> languages) throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (String language : languages) {
            for (String candidate : CANDIDATES.getOrDefault(language, List.of())) {
                if (!found.containsKey(language) && works(connection, named("analyzer", candidate))) {
                    found.put(language, candidate);
                }
            }
        }
        JsonNode plain = plain(connection);
        LOG.info("text is analyzed by {} and by language with {}", plain, found.isEmpty() ? "nothing else" : found);
        return new TextAnalysis(plain, found);
    }

    private static JsonNode plain(ElasticsearchConnection connection) throws IOException {
        if (works(connection, named("analyzer", "icu_analyzer"))) {
            return named("type", "icu_analyzer");
        }
        ObjectNode folding = named("tokenizer", "standard");
        folding.putArray("filter").add("lowercase").add("asciifolding");
        return works(connection, folding) ? folding.put("type", "custom") : named("type", "standard");
    }

    private static boolean works(ElasticsearchConnection connection, ObjectNode analysis) throws IOException {
        // A client that may not ask gets 403, and one plain analyzer that every cluster has.
        return connection.isGood("POST", "/_analyze", analysis.deepCopy().put("text", "Harbours"), 400, 403);
    }

    private static ObjectNode named(String field, String name) {
        return JSON.createObjectNode().put(field, name);
    }

    private static Map<String, List<String>> candidates() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(AnalyzerProbe.class.getResourceAsStream("analyzers.tsv"), UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> new ArrayList<>(List.of(line.split("\t"))))
                    .collect(Collectors.toMap(cells -> cells.remove(0), cells -> cells));
        } catch (IOException e) {
            throw new IllegalStateException("the resource analyzers.tsv cannot be read: the program is damaged", e);
        }
    }
}
