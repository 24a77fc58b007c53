package io.tensionwire.app.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tensionwire.app.config.Configuration;
import io.tensionwire.app.dashboard.DashboardPart;
import io.tensionwire.app.embedded.EmbeddedKafka;
import io.tensionwire.app.embedded.Ports;
import io.tensionwire.app.wiring.Wiring;
import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Json;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The streams over a real broker, with more on the topic than the dashboard remembers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardStreamIT {
    private static final int REMEMBERED = 100;
    private static final int STORIES = 900;
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final Json<EnrichedStory> json = Json.of(EnrichedStory.class);
    private EmbeddedKafka kafka;
    private Wiring wiring;
    private DashboardPart dashboard;
    private KafkaProducer<String, byte[]> producer;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        kafka = EmbeddedKafka.start(folder, Ports.free());
        wiring = new Wiring(Configuration.read(
                null,
                Map.of(),
                Map.of(
                        "kafka.bootstrap.servers",
                        kafka.bootstrapServers(),
                        "elasticsearch.url",
                        "http://127.0.0.1:9",
                        "dashboard.port",
                        "0",
                        "dashboard.stories",
                        Integer.toString(REMEMBERED))));
        try (Admin admin =
                Admin.create(new HashMap<String, Object>(wiring.configuration().kafka()))) {
            wiring.topicCreation().create(admin);
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "transactional.id", "it"),
                new StringSerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
        publish(IntStream.range(0, STORIES).mapToObj(DashboardStreamIT::story).toList(), true);
        publish(List.of(story(STORIES + 1)), false);
        dashboard = dashboard();
    }

    @AfterAll
    void stop() {
        dashboard.close();
        producer.close();
        kafka.close();
    }

    @Test
    void whatIsNoLongerRememberedIsReadFromKafkaAndEveryRecordComesOnce() throws Exception {
        try (EventReader events = EventReader.open(dashboard, "/stream/stories?since=-1h&text=round", null)) {
            List<String> ids = events.ids(STORIES);

            assertThat(ids).hasSize(STORIES).doesNotHaveDuplicates().doesNotContain("it:" + (STORIES + 1));
        }
    }

    @Test
    void aClientThatComesBackAfterARestartMissesNothingAndIsToldNothingTwice() throws Exception {
        List<String> first;
        String position;
        try (EventReader events = EventReader.open(dashboard, "/stream/stories?since=-1h&text=round", null)) {
            first = events.ids(STORIES / 2);
            position = events.lastId();
        }
        DashboardPart restarted = dashboard();
        try (EventReader events = EventReader.open(restarted, "/stream/stories?text=round", position)) {
            List<String> rest = events.ids(STORIES - first.size());

            assertThat(rest).doesNotContainAnyElementsOf(first).doesNotHaveDuplicates();
        } finally {
            restarted.close();
        }
    }

    @Test
    void aReplayReachesFurtherBackThanTheMemory() throws Exception {
        String range = "from=" + START + "&to=" + START.plus(Duration.ofMinutes(STORIES));
        try (EventReader events =
                EventReader.open(dashboard, "/stream/replay?speed=1000000&text=round&" + range, null)) {
            List<String> ids = events.ids(STORIES);

            assertThat(ids).startsWith("it:0", "it:1", "it:2").hasSize(STORIES).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatIsCommittedLaterComesAtOnce() throws Exception {
        try (EventReader events = EventReader.open(dashboard, "/stream/stories?text=later", null)) {
            Story later = Story.builder("it:later")
                    .versionCreated(START.minusSeconds(60))
                    .headline("Told later")
                    .build();
            publish(List.of(EnrichedStory.alone(later, 1, Annotations.NONE)), true);

            assertThat(events.ids(1)).containsExactly("it:later");
            publish(List.of(EnrichedStory.alone(later.withoutText(StoryStatus.CANCELED), 2, Annotations.NONE)), true);
            assertThat(events.ids(1)).containsExactly("it:later");
        }
    }

    private DashboardPart dashboard() throws Exception {
        DashboardPart part = DashboardPart.listen(wiring);
        new Thread(part::run, "dashboard").start();
        await().atMost(Duration.ofSeconds(60)).until(part::isReady);
        return part;
    }

    private void publish(List<EnrichedStory> stories, boolean commit) {
        producer.beginTransaction();
        stories.forEach(story -> producer.send(
                new ProducerRecord<>(wiring.topics().enriched(), story.story().id(), json.write(story))));
        if (commit) {
            producer.commitTransaction();
        } else {
            producer.flush();
            producer.abortTransaction();
        }
    }

    private static EnrichedStory story(int number) {
        Story story = Story.builder("it:" + number)
                .versionCreated(START.plus(Duration.ofMinutes(number)))
                .headline("Round " + number)
                .build();
        return EnrichedStory.alone(story, 1, Annotations.NONE);
    }
}
