package io.tensionwire.sink.elastic;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.impl.nio.reactor.IOReactorConfig;
import org.apache.http.message.BasicHeader;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;

/**
 * A connection to one Elasticsearch cluster. Opening it sends nothing: a server that is not there shows at the first request.
 * Thread-safe.
 */
public final class ElasticsearchConnection implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final ElasticsearchSettings settings;
    private final RestClient client;

    private ElasticsearchConnection(ElasticsearchSettings settings, RestClient client) {
        this.settings = settings;
        this.client = client;
    }

    /**
     * Returns a connection by these settings.
     *
     * @throws IllegalArgumentException if the file of trusted certificates cannot be read
     */
    public static ElasticsearchConnection open(ElasticsearchSettings settings) {
        HttpHost[] hosts =
                settings.urls().stream().map(ElasticsearchConnection::host).toArray(HttpHost[]::new);
        RestClientBuilder builder = RestClient.builder(hosts)
                .setDefaultHeaders(authorization(settings))
                .setRequestConfigCallback(config -> config.setConnectTimeout(
                                (int) settings.connectTimeout().toMillis())
                        .setSocketTimeout((int) settings.requestTimeout().toMillis()));
        String path = settings.urls().get(0).getPath();
        if (path != null && !path.isEmpty() && !path.equals("/")) {
            builder.setPathPrefix(path);
        }
        SSLContext trusted = settings.caFile() == null ? null : TrustedCertificates.read(settings.caFile());
        builder.setHttpClientConfigCallback(http -> {
            // A node whose machine died says nothing: keep-alive finds out before the request's time is up.
            http.setDefaultIOReactorConfig(
                    IOReactorConfig.custom().setSoKeepAlive(true).build());
            return trusted == null ? http : http.setSSLContext(trusted);
        });
        return new ElasticsearchConnection(settings, builder.build());
    }

    /** Returns the settings that it was opened by. */
    public ElasticsearchSettings settings() {
        return settings;
    }

    /** Returns the client under it, for requests that this class does not know. */
    public RestClient client() {
        return client;
    }

    /**
     * Returns the answer to a GET request; a missing node where Elasticsearch knows nothing of that name.
     *
     * @throws IOException if Elasticsearch cannot be reached or does not answer it
     */
    public JsonNode get(String path) throws IOException {
        Request request = new Request("GET", path);
        request.addParameter(RestClient.IGNORE_RESPONSE_CODES_PARAM, "404");
        Response response = client.performRequest(request);
        return status(response) == 404 ? MissingNode.getInstance() : body(response);
    }

    /**
     * Sends a PUT request.
     *
     * @throws ElasticsearchRefusal if it is refused for what it says
     * @throws IOException if Elasticsearch cannot be reached or does not take it now
     */
    public void put(String path, JsonNode content) throws IOException {
        send("PUT", path, content);
    }

    /**
     * Sends a POST request and returns the answer.
     *
     * @param content null for none
     * @throws ElasticsearchRefusal if it is refused for what it says
     * @throws IOException if Elasticsearch cannot be reached or does not take it now
     */
    public JsonNode post(String path, JsonNode content) throws IOException {
        return send("POST", path, content);
    }

    /**
     * Sends a DELETE request.
     *
     * @throws ElasticsearchRefusal if it is refused for what it says
     * @throws IOException if Elasticsearch cannot be reached or does not take it now
     */
    public void delete(String path) throws IOException {
        send("DELETE", path, null);
    }

    /**
     * Returns whether Elasticsearch answers a request with success.
     *
     * @param bad the statuses that stand for no
     * @throws IOException if it cannot be reached, or answers with another status
     */
    boolean isGood(String method, String path, JsonNode content, int... bad) throws IOException {
        Request request = new Request(method, path);
        request.setJsonEntity(content.toString());
        request.addParameter(
                RestClient.IGNORE_RESPONSE_CODES_PARAM,
                Arrays.stream(bad).mapToObj(Integer::toString).collect(Collectors.joining(",")));
        Response response = client.performRequest(request);
        EntityUtils.consume(response.getEntity());
        return status(response) < 300;
    }

    private JsonNode send(String method, String path, JsonNode content) throws IOException {
        Request request = new Request(method, path);
        if (content != null) {
            request.setJsonEntity(content.toString());
        }
        try {
            return body(client.performRequest(request));
        } catch (ResponseException e) {
            throw status(e.getResponse()) == 400 ? new ElasticsearchRefusal(e.getMessage(), e) : e;
        }
    }

    private static int status(Response response) {
        return response.getStatusLine().getStatusCode();
    }

    private static JsonNode body(Response response) throws IOException {
        try (InputStream answer = response.getEntity().getContent()) {
            return JSON.readTree(answer);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private static HttpHost host(URI url) {
        int port = url.getPort() < 0 ? ("https".equals(url.getScheme()) ? 443 : 80) : url.getPort();
        return new HttpHost(url.getHost(), port, url.getScheme());
    }

    private static Header[] authorization(ElasticsearchSettings settings) {
        String value = null;
        if (settings.apiKey() != null) {
            value = "ApiKey " + settings.apiKey();
        } else if (settings.user() != null) {
            byte[] pair = (settings.user() + ":" + settings.password()).getBytes(UTF_8);
            value = "Basic " + Base64.getEncoder().encodeToString(pair);
        }
        List<Header> headers = value == null ? List.of() : List.of(new BasicHeader("Authorization", value));
        return headers.toArray(Header[]::new);
    }
}
