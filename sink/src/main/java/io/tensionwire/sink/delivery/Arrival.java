package io.tensionwire.sink.delivery;

import io.tensionwire.sink.elastic.ElasticsearchConnection;
import io.tensionwire.sink.elastic.StoryTemplate;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The start: waits until Elasticsearch is there and has taken the template. */
final class Arrival {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private final SinkSettings settings;
    private final ElasticsearchConnection connection;
    private final SinkHealth health;

    Arrival(SinkSettings settings, ElasticsearchConnection connection, SinkHealth health) {
        this.settings = settings;
        this.connection = connection;
        this.health = health;
    }

    /**
     * Returns true as soon as the template stands, false if the sink is closed before.
     *
     * @throws ElasticsearchUnreachableException if that takes longer than it may
     */
    boolean await(CountDownLatch closing) throws InterruptedException {
        StoryTemplate template = new StoryTemplate(settings.elasticsearch());
        long begin = System.nanoTime();
        for (int failures = 1; closing.getCount() > 0; failures++) {
            try {
                template.install(connection);
                health.fine();
                return true;
            } catch (IOException e) {
                health.trouble(cause(e));
                giveUpIfDue(begin, e);
            }
            closing.await(wait(failures).toMillis(), TimeUnit.MILLISECONDS);
        }
        return false;
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
