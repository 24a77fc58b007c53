package io.tensionwire.bench;

import io.tensionwire.sink.elastic.AnalyzerProbe;
import io.tensionwire.sink.elastic.ElasticsearchConnection;
import io.tensionwire.sink.elastic.ElasticsearchSettings;
import io.tensionwire.sink.elastic.FamilyIndices;
import io.tensionwire.sink.elastic.IndexBlueprint;
import io.tensionwire.sink.elastic.IndexFamily;
import io.tensionwire.sink.elastic.IndexInstallation;
import io.tensionwire.sink.elastic.TopicIdentity;
import java.io.IOException;
import java.util.List;

/**
 * The index of one trial, made as the sink makes it.
 *
 * @param elasticsearch the URL
 * @param prefix stands before the names of the trial
 */
record StoryIndices(String elasticsearch, String prefix) implements AutoCloseable {
    private static final List<String> LANGUAGES = List.of("en");

    /** Installs the templates of the sink; returns the index that the documents go to. */
    String install() throws Exception {
        FamilyIndices indices = new FamilyIndices(prefix, IndexFamily.STORIES);
        try (ElasticsearchConnection connection = connection()) {
            IndexBlueprint blueprint = new IndexBlueprint(indices, 0, AnalyzerProbe.ask(connection, LANGUAGES));
            new IndexInstallation(connection, blueprint).install(new TopicIdentity("none", null));
        }
        return indices.ofMonth(EnrichedDocuments.MONTH);
    }

    /** Removes the index with its documents. */
    @Override
    public void close() throws IOException {
        try (ElasticsearchConnection connection = connection()) {
            connection.delete("/" + prefix + "stories-" + EnrichedDocuments.MONTH);
        }
    }

    private ElasticsearchConnection connection() {
        return ElasticsearchConnection.open(ElasticsearchSettings.at(elasticsearch));
    }
}
