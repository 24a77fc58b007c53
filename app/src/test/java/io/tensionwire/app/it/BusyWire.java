package io.tensionwire.app.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.contract.Json;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryBuilder;
import io.tensionwire.contract.StoryStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A week of made-up wire: stories with later versions, some of which overtake earlier ones, with kills, also of what was never
 * seen, and with reprints under other ids. The same seed gives the same week.
 */
final class BusyWire {
    /** The latest that a story can be and still count, however far one partition runs ahead of another. */
    private static final Duration WEEK = Duration.ofDays(7);

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final Json<Story> JSON = Json.of(Story.class);
    private static final List<String> STATES = List.of(
            "Norway",
            "Sweden",
            "Greece",
            "Turkey",
            "Egypt",
            "Kenya",
            "Peru",
            "Chile",
            "Japan",
            "Malaysia",
            "Iraq",
            "Iran");
    private static final List<String> ACTS = List.of(
            "%s threatened %s with sanctions over dispute %d.",
            "%s expelled %d of the diplomats of %s.",
            "%s agreed to hold talks with %s about treaty %d.",
            "%s condemned %s after incident %d at sea.",
            "%s sent %d tonnes of aid to %s.",
            "%s fired %d missiles at %s.",
            "%s recalled its ambassador from %s, ending %d years of calm.");
    private static final List<String> SOURCES = List.of("a", "b", "c", "d", "e");

    private final Random random;
    private final List<Story> stories = new ArrayList<>();
    private final Map<String, String> lastVersions = new TreeMap<>();

    /** A week with this many story ids. */
    BusyWire(int ids, long seed) {
        random = new Random(seed);
        List<Story> late = new ArrayList<>();
        String body = "";
        for (int i = 0; i < ids; i++) {
            boolean reprint = i > 0 && random.nextInt(6) == 0;
            body = reprint ? body : body(i);
            tell(i, body, late);
            if (random.nextInt(3) == 0 && !late.isEmpty()) {
                stories.add(late.remove(random.nextInt(late.size())));
            }
        }
        stories.addAll(late);
    }

    /** Returns the records to send, in order. */
    List<ProducerRecord<byte[], byte[]>> records(String topic) {
        return stories.stream()
                .map(story -> new ProducerRecord<>(topic, story.id().getBytes(UTF_8), JSON.write(story)))
                .toList();
    }

    /** Returns what must hold in the end: the version of each story, or that it is killed. */
    Map<String, String> lastVersions() {
        return lastVersions;
    }

    private void tell(int number, String body, List<Story> late) {
        String source = SOURCES.get(random.nextInt(SOURCES.size()));
        Instant broke = START.plusSeconds((long) (random.nextDouble() * WEEK.toSeconds()));
        StoryBuilder first = Story.builder(source + ":" + number)
                .version("1")
                .firstCreated(broke)
                .versionCreated(broke)
                .source(source)
                .language("en")
                .headline("Report " + number)
                .body(body);
        List<Story> versions = new ArrayList<>(List.of(first.hashed()));
        for (int version = 2; random.nextInt(3) == 0; version++) {
            versions.add(first.version(Integer.toString(version))
                    .versionCreated(broke.plusSeconds(60L * version))
                    .body(body(number))
                    .hashed());
        }
        String last = Integer.toString(versions.size());
        if (random.nextInt(12) == 0) {
            versions.add(first.version("1")
                    .versionCreated(broke.plusSeconds(3600))
                    .status(StoryStatus.CANCELED)
                    .hashed());
            last = "killed";
        }
        lastVersions.put(source + ":" + number, last);
        for (Story version : versions) {
            (random.nextInt(3) == 0 ? late : stories).add(version);
        }
    }

    private String body(int number) {
        StringBuilder body = new StringBuilder("Report " + Integer.toString(number * 7919, 36) + " of the day.");
        for (int i = 0; i < 3 + random.nextInt(3); i++) {
            String act = ACTS.get(random.nextInt(ACTS.size()));
            int from = random.nextInt(STATES.size());
            String other = STATES.get((from + 1 + random.nextInt(STATES.size() - 1)) % STATES.size());
            int count = 2 + random.nextInt(900);
            boolean countFirst = act.indexOf("%d") < act.lastIndexOf("%s");
            body.append(countFirst ? " " : "\n\n");
            body.append(
                    countFirst
                            ? act.formatted(STATES.get(from), count, other)
                            : act.formatted(STATES.get(from), other, count));
        }
        return body.toString();
    }
}
