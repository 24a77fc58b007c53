package io.tensionwire.app.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tensionwire.app.config.Configuration;
import io.tensionwire.app.topic.TopicReader;
import io.tensionwire.app.wiring.Wiring;
import io.tensionwire.contract.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.core.ThrowingRunnable;

/** One pipeline under topics and indices of its own, so that tests do not see each other's stories. */
final class Pipeline {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Broker servers;
    private final Path folder;
    private final String name;
    private final HttpClient http = HttpClient.newHttpClient();

    Pipeline(Broker servers, Path folder, String name) throws Exception {
        this.servers = servers;
        this.folder = folder;
        this.name = name;
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", servers.kafka()))) {
            wiring().topicCreation().create(admin);
        }
    }

    Wiring wiring() {
        return new Wiring(Configuration.read(null, Map.of(), settings()));
    }

    Topics topics() {
        return wiring().topics();
    }

    /** Starts a part as a process of its own, with what its command line takes beside the settings. */
    PartProcess start(String part, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(part));
        settings().forEach((key, value) -> command.addAll(List.of("--set", key + "=" + value)));
        command.addAll(List.of(arguments));
        return PartProcess.start(folder.resolve(name + "-" + part + ".log"), command);
    }

    /** Returns the settings as a command line takes them. */
    String[] flags() {
        return settings().entrySet().stream()
                .flatMap(setting -> Stream.of("--set", setting.getKey() + "=" + setting.getValue()))
                .toArray(String[]::new);
    }

    /** Runs a command over this pipeline in this process, to its end. */
    CommandLineRun run(String... arguments) {
        return CommandLineRun.of(
                Stream.concat(Stream.of(arguments), Stream.of(flags())).toArray(String[]::new));
    }

    void produceRaw(byte[] key, byte[] value) throws Exception {
        produce(new ProducerRecord<>(topics().raw(), key, value));
    }

    void produce(ProducerRecord<byte[], byte[]> record) throws Exception {
        Map<String, Object> kafka = Map.of("bootstrap.servers", servers.kafka());
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }

    /** Returns all committed records of a topic. */
    List<ConsumerRecord<String, byte[]>> records(String topic) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (TopicReader reader = new TopicReader(wiring().configuration().kafka(), topic)) {
            reader.readAll(records::add);
        }
        return records;
    }

    /** Waits until a record is committed that was not there before, and acts at once. */
    void onNewRecord(String topic, ThrowingRunnable action) throws Throwable {
        int[] seen = {0};
        try (TopicReader reader = new TopicReader(wiring().configuration().kafka(), topic)) {
            reader.seekToEnd();
            await().atMost(Duration.ofSeconds(60))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> {
                        reader.poll(record -> seen[0]++);
                        return seen[0] > 0;
                    });
            action.run();
        }
    }

    /** Returns how many documents match, in Elasticsearch's query string syntax; 0 while it does not answer. */
    long count(String query) {
        return search(query, 0).path("hits").path("total").path("value").asLong();
    }

    /** Returns the answer of a search over everything that was written until now; empty while nothing answers. */
    JsonNode search(String query, int size) {
        String path = "/" + name + "-stories-all/_search?track_total_hits=true&size=" + size + "&q="
                + URLEncoder.encode(query, UTF_8);
        try {
            send("/" + name + "-stories-all/_refresh");
            return JSON.readTree(send(path));
        } catch (IOException e) {
            return JSON.createObjectNode();
        }
    }

    private String send(String path) throws IOException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(servers.elasticsearch() + path))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : "{}";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("topics.prefix", name + ".");
        settings.put("kafka.bootstrap.servers", servers.kafka());
        settings.put("elasticsearch.url", servers.elasticsearch());
        settings.put("sink.index.prefix", name + "-");
        settings.putAll(servers.settings());
        settings.put("enrich.state", folder.resolve(name + "-state").toString());
        return settings;
    }
}
