package io.tensionwire.sink.elastic;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where Elasticsearch is and how to speak to it. Null stands for "not set" in every field that says so.
 *
 * @param urls one or more nodes of one cluster, such as {@code http://127.0.0.1:9200}; a path is a prefix before every request
 * @param user for basic authentication; null without
 * @param password belongs to the user; null without
 * @param apiKey the encoded API key, instead of user and password; null without
 * @param caFile PEM file with the certificates that are trusted instead of those of the Java runtime; null without
 * @param indexPrefix stands before the names of indices, alias and template; empty by default, a replay writes under another
 * @param replicas copies of each new index beside the first; 0 by default, which suits one node
 * @param connectTimeout how long to wait for a connection; 5 s by default
 * @param requestTimeout how long to wait for an answer; 60 s by default
 */
public record ElasticsearchSettings(
        List<URI> urls,
        String user,
        String password,
        String apiKey,
        Path caFile,
        String indexPrefix,
        int replicas,
        Duration connectTimeout,
        Duration requestTimeout) {
    private static final Pattern PREFIX = Pattern.compile("([a-z0-9][a-z0-9._-]{0,99})?");

    /**
     * Fills what is null and checks the rest.
     *
     * @throws IllegalArgumentException if there is no URL, a URL is not http or https with a host, user and password do not
     *     come together, both a user and an API key are given, the prefix cannot start the name of an index, or the number of
     *     replicas is negative
     */
    public ElasticsearchSettings {
        urls = List.copyOf(urls);
        indexPrefix = indexPrefix == null ? "" : indexPrefix;
        connectTimeout = connectTimeout == null ? Duration.ofSeconds(5) : connectTimeout;
        requestTimeout = requestTimeout == null ? Duration.ofSeconds(60) : requestTimeout;
        require(!urls.isEmpty(), "needs at least one URL, such as http://127.0.0.1:9200");
        urls.forEach(ElasticsearchSettings::requireHttp);
        require((user == null) == (password == null), "needs user and password together: one of them is missing");
        require(user == null || apiKey == null, "takes a user or an API key, not both");
        require(
                PREFIX.matcher(indexPrefix).matches(),
                "index prefix \"" + indexPrefix
                        + "\" must be lower case letters, digits, dots, dashes and underscores, and begin with a letter or digit");
        require(replicas >= 0, "number of replicas must be 0 or more, not " + replicas);
    }

    /** Returns settings for one node without authentication, all else by default. */
    public static ElasticsearchSettings at(String url) {
        return new ElasticsearchSettings(List.of(URI.create(url)), null, null, null, null, "", 0, null, null);
    }

    /** Returns the settings with another prefix before the names of indices, alias and template. */
    public ElasticsearchSettings withIndexPrefix(String prefix) {
        return new ElasticsearchSettings(
                urls, user, password, apiKey, caFile, prefix, replicas, connectTimeout, requestTimeout);
    }

    /** Returns the settings without their secrets. */
    @Override
    public String toString() {
        return "ElasticsearchSettings[urls=" + addresses() + ", user=" + user + ", password=" + hidden(password)
                + ", apiKey="
                + hidden(apiKey) + ", caFile=" + caFile + ", indexPrefix=" + indexPrefix + ", replicas=" + replicas
                + ", connectTimeout=" + connectTimeout + ", requestTimeout=" + requestTimeout + "]";
    }

    /** Returns the URLs as they may be shown: without anything before an {@code @}. */
    public String addresses() {
        return String.join(
                ", ",
                urls.stream()
                        .map(url -> url.getScheme() + "://" + url.getHost()
                                + (url.getPort() < 0 ? "" : ":" + url.getPort()))
                        .toList());
    }

    private static String hidden(String secret) {
        return secret == null ? "null" : "(set)";
    }

    private static void requireHttp(URI url) {
        boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        require(http && url.getHost() != null, "URL must be like http://host:9200 or https://host:9200");
        require(
                url.getUserInfo() == null,
                "URL of " + url.getHost() + " must not hold a user and password: set them as user and password");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException("Elasticsearch: " + message);
        }
    }
}
