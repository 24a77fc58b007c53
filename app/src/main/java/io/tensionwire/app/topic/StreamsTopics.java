package io.tensionwire.app.topic;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/**
 * The topics that an application of Kafka Streams reads: a story that has left the first of them may still be on its way through the
 * others.
 *
 * @param application its id, which is its group's name too
 * @param source the topic that it reads from outside
 */
public record StreamsTopics(String application, String source) {
    /**
     * Returns those that exist now: the one from outside, and those between its own steps, which it creates when it starts.
     *
     * @throws ExecutionException if Kafka refuses
     * @throws InterruptedException if the thread is interrupted
     */
    public List<String> existing(Admin admin) throws ExecutionException, InterruptedException {
        return admin.listTopics().names().get().stream().filter(this::isRead).toList();
    }

    private boolean isRead(String topic) {
        return topic.equals(source) || (topic.startsWith(application + "-") && topic.endsWith("-repartition"));
    }
}
