package io.tensionwire.app.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.app.failure.CommandFailure;
import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.sink.elastic.ElasticsearchConnection;
import io.tensionwire.sink.elastic.ElasticsearchRefusal;
import io.tensionwire.sink.elastic.ElasticsearchSettings;
import io.tensionwire.sink.elastic.FamilyIndices;
import io.tensionwire.sink.elastic.IndexFamily;
import io.tensionwire.sink.elastic.IndexPruning;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.YearMonth;
import java.util.List;
import org.elasticsearch.client.ResponseException;

/** Looks into the indices that the sink fills, stubs included. Thread-safe. */
public final class SearchIndex implements AutoCloseable {
    private final ElasticsearchSettings settings;
    private final ElasticsearchConnection connection;

    /** Looks where these settings point. */
    public SearchIndex(ElasticsearchSettings settings) {
        this.settings = settings;
        connection = ElasticsearchConnection.open(settings);
    }

    /**
     * Makes everything that was written visible to searches.
     *
     * @throws CommandFailure if Elasticsearch does not answer, or refuses
     */
    public void refresh() {
        for (IndexFamily family : IndexFamily.values()) {
            // A pattern that matches nothing yet is no error, an alias is.
            ask(() -> connection.post("/" + indices(family).pattern() + "/_refresh?allow_no_indices=true", null));
        }
    }

    /**
     * Returns how many documents match a query in Elasticsearch's query string syntax.
     *
     * @throws CommandFailure if Elasticsearch does not answer, or refuses
     */
    public long count(IndexFamily family, String query) {
        String encoded = URLEncoder.encode(query, UTF_8);
        return ask(() -> connection.get("/" + indices(family).aliasOfAll() + "/_count?q=" + encoded))
                .path("count")
                .asLong();
    }

    /**
     * Returns the indices of months before this one, the oldest first.
     *
     * @throws CommandFailure if Elasticsearch does not answer, or refuses
     */
    public List<String> before(IndexFamily family, YearMonth month) {
        return ask(() -> new IndexPruning(connection, indices(family)).before(month));
    }

    /**
     * Deletes the index of a month with all that is in it.
     *
     * @throws CommandFailure if Elasticsearch does not answer, or refuses
     */
    public void delete(IndexFamily family, String index) {
        ask(() -> {
            new IndexPruning(connection, indices(family)).delete(index);
            return null;
        });
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }

    private FamilyIndices indices(IndexFamily family) {
        return new FamilyIndices(settings.indexPrefix(), family);
    }

    private <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (ResponseException e) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    "Elasticsearch answered " + e.getResponse().getStatusLine().getStatusCode() + " to "
                            + e.getResponse().getRequestLine().getUri() + remedy(e),
                    e);
        } catch (ElasticsearchRefusal e) {
            throw new CommandFailure(ExitCode.FAILED, "Elasticsearch refuses: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.ELASTICSEARCH_UNREACHABLE,
                    "Elasticsearch does not answer at " + settings.addresses() + ": " + e.getMessage()
                            + ". Is it running? Set --elasticsearch URL or elasticsearch.url.",
                    e);
        }
    }

    private static String remedy(ResponseException e) {
        return switch (e.getResponse().getStatusLine().getStatusCode()) {
            case 401 -> ". Set elasticsearch.user and elasticsearch.password, or elasticsearch.api.key.";
            case 403 -> ". The user or API key lacks a privilege for this.";
            default -> ".";
        };
    }

    /** What is asked of Elasticsearch. */
    private interface Question<T> {
        T ask() throws IOException;
    }
}
