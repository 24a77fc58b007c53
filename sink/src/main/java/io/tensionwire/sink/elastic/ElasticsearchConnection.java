package io.tensionwire.sink.elastic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;

/**
 * A connection to one Elasticsearch cluster. Opening it sends nothing: a server that is not there shows at the first request.
 * Thread-safe.
 */
public final class ElasticsearchConnection implements AutoCloseable {
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
        if (settings.caFile() != null) {
            var trusted = TrustedCertificates.read(settings.caFile());
            builder.setHttpClientConfigCallback(http -> http.setSSLContext(trusted));
        }
        return new ElasticsearchConnection(settings, builder.build());
    }

    /** Returns the settings that it was opened by. */
    public ElasticsearchSettings settings() {
        return settings;
    }

    /** Returns the client under it, for requests that this package does not know. */
    public RestClient client() {
        return client;
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
