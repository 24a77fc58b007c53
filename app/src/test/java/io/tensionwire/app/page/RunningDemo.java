package io.tensionwire.app.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tensionwire.app.demo.Demo;
import io.tensionwire.app.demo.DemoServers;
import io.tensionwire.app.demo.Steps;
import io.tensionwire.app.embedded.Ports;
import io.tensionwire.app.topic.TopicReader;
import io.tensionwire.contract.Alert;
import io.tensionwire.contract.Json;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.Topics;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The demo in this process, on free ports, with the sample wire not yet published. */
final class RunningDemo implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Json<Alert> ALERTS = Json.of(Alert.class);

    private final Topics topics = new Topics();
    private final Json<Story> stories = Json.of(Story.class);
    private final HttpClient http = HttpClient.newHttpClient();
    private final DemoServers servers;
    private final Demo demo;
    private final KafkaProducer<String, byte[]> producer;

    RunningDemo(Path folder) throws Exception {
        // Elasticsearch runs under another account where the user is root, and must get into the folder.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Steps steps = new Steps(new PrintWriter(OutputStream.nullOutputStream(), true, UTF_8));
        servers = DemoServers.start(folder, Ports.free(), Ports.free(), steps);
        demo = Demo.start(servers, folder, Map.of("dashboard.port", "0"), steps);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers.kafka()), new StringSerializer(), new ByteArraySerializer());
    }

    /** Returns the address of the page. */
    String url(String parameters) {
        return demo.dashboard() + "/" + parameters;
    }

    Demo demo() {
        return demo;
    }

    void publish(Story story) throws Exception {
        producer.send(new ProducerRecord<>(topics.raw(), story.id(), stories.write(story)))
                .get(30, TimeUnit.SECONDS);
    }

    void publish(Alert alert) throws Exception {
        producer.send(new ProducerRecord<>(topics.tensionAlerts(), alert.subject(), ALERTS.write(alert)))
                .get(30, TimeUnit.SECONDS);
    }

    /** Publishes a story, and waits until its enriched record can be read. */
    void publishAndAwait(Story story) throws Exception {
        boolean[] seen = {false};
        try (TopicReader reader = new TopicReader(Map.of("bootstrap.servers", servers.kafka()), topics.enriched())) {
            reader.seekToEnd();
            publish(story);
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (!seen[0]) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(story.id() + " was not enriched within 60 s");
                }
                reader.poll(record -> seen[0] |= record.key().equals(story.id()));
            }
        }
    }

    /** Returns what the server answers, as JSON. */
    JsonNode get(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(demo.dashboard() + path)).build();
        return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
    }

    JsonNode story(String id) throws Exception {
        return get("/stories/" + encoded(id));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        producer.close();
        demo.close();
        servers.close();
    }
}
