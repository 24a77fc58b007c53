package io.tensionwire.app.dashboard;

import io.tensionwire.dashboard.search.StoryIndex;
import io.tensionwire.sink.elastic.ElasticsearchConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Request;

/**
 * The stories in Elasticsearch. Thread-safe.
 *
 * @param connection where they are; stays the caller's to close
 */
record IndexOfStories(ElasticsearchConnection connection) implements StoryIndex {
    @Override
    public byte[] search(byte[] body) throws IOException {
        String alias = connection.settings().indexPrefix() + "stories";
        Request request = new Request("POST", "/" + alias + "/_search");
        // Before the first story there is no index, and nothing to find is no error.
        request.addParameter("ignore_unavailable", "true");
        request.addParameter("allow_no_indices", "true");
        request.setJsonEntity(new String(body, StandardCharsets.UTF_8));
        return EntityUtils.toByteArray(
                connection.client().performRequest(request).getEntity());
    }
}
