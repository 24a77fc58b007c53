package io.tensionwire.app.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthServerTest {
    private final AtomicBoolean ready = new AtomicBoolean();
    private final Metrics metrics = new Metrics();
    private HealthServer server;

    @BeforeEach
    void start() throws IOException {
        metrics.count("tensionwire.sink.indexed", () -> 7);
        server = HealthServer.start("127.0.0.1", 0, ready::get, metrics::text);
    }

    @AfterEach
    void stop() {
        server.close();
        metrics.close();
    }

    @Test
    void aProcessThatRunsIsAliveBeforeItIsReady() throws Exception {
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/health/ready").statusCode()).isEqualTo(503);

        ready.set(true);
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void metricsAreGivenAsPrometheusText() throws Exception {
        assertThat(get("/metrics").body())
                .contains("tensionwire_sink_indexed_total 7.0")
                .contains("jvm_memory_used_bytes");
    }

    private HttpResponse<String> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
