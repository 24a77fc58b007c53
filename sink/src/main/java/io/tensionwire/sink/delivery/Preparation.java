package io.tensionwire.sink.delivery;

import io.tensionwire.contract.Topics;
import io.tensionwire.sink.elastic.AnalyzerProbe;
import io.tensionwire.sink.elastic.ElasticsearchConnection;
import io.tensionwire.sink.elastic.FamilyIndices;
import io.tensionwire.sink.elastic.IndexBlueprint;
import io.tensionwire.sink.elastic.IndexFamily;
import io.tensionwire.sink.elastic.IndexInstallation;
import io.tensionwire.sink.elastic.TextAnalysis;
import io.tensionwire.sink.elastic.TopicEpoch;
import io.tensionwire.sink.elastic.TopicIdentity;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The start: waits until Elasticsearch is there and has taken the templates of all families. */
final class Preparation {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private final SinkSettings settings;
    private final ElasticsearchConnection connection;
    private final SinkHealth health;

    Preparation(SinkSettings settings, ElasticsearchConnection connection, SinkHealth health) {
        this.settings = settings;
        this.connection = connection;
        this.health = health;
    }

    /** Returns the family that a topic is for, by the topic's name. */
    static Map<String, IndexFamily> families(Topics topics) {
        return Map.of(
                topics.enriched(), IndexFamily.STORIES,
                topics.tensionIndex(), IndexFamily.TENSION,
                topics.tensionAlerts(), IndexFamily.ALERTS);
    }

    /**
     * Returns where the records of each topic go, as soon as the templates stand; empty if the sink is closed before.
     *
     * @param topicIds Kafka's id of each topic
     * @throws ElasticsearchUnreachableException if that takes longer than it may
     */
    Map<String, TopicRoute> await(Topics topics, Map<String, String> topicIds, CountDownLatch closing)
            throws InterruptedException {
        long begin = System.nanoTime();
        for (int failures = 1; closing.getCount() > 0; failures++) {
            try {
                Map<String, TopicRoute> routes = install(topics, topicIds);
                health.fine(this);
                return routes;
            } catch (IOException e) {
                health.trouble(this, cause(e));
                giveUpIfDue(begin, e);
            }
            closing.await(wait(failures).toMillis(), TimeUnit.MILLISECONDS);
        }
        return Map.of();
    }

    private Map<String, TopicRoute> install(Topics topics, Map<String, String> topicIds) throws IOException {
        TextAnalysis analysis = AnalyzerProbe.ask(connection, settings.languages());
        Map<String, TopicRoute> routes = new HashMap<>();
        for (Map.Entry<String, IndexFamily> topic : families(topics).entrySet()) {
            FamilyIndices indices = new FamilyIndices(settings.elasticsearch().indexPrefix(), topic.getValue());
            IndexBlueprint blueprint =
                    new IndexBlueprint(indices, settings.elasticsearch().replicas(), analysis);
            TopicEpoch epoch = new IndexInstallation(connection, blueprint)
                    .install(new TopicIdentity(topic.getKey(), topicIds.get(topic.getKey())));
            routes.put(topic.getKey(), new TopicRoute(indices, epoch));
        }
        return routes;
    }

    private Duration wait(int failures) {
        Duration wait = settings.backoff().after(failures);
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private void giveUpIfDue(long begin, IOException cause) {
        Duration limit = settings.startTimeout();
        if (limit != null && System.nanoTime() - begin >= limit.toNanos()) {
            throw new ElasticsearchUnreachableException(
                    "Elasticsearch at " + settings.elasticsearch().addresses() + " was not ready within "
                            + limit.toSeconds() + " s: " + cause.getMessage()
                            + ". Check the URL and that the server runs",
                    cause);
        }
    }

    /** Returns the first line of a failure: what follows is the answer as it came, for the stack trace. */
    private static String cause(IOException failure) {
        String message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
