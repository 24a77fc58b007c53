package io.tensionwire.app.replay;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Removes everything that stands under a topic prefix: topics, those between the parts of enrichment too, and consumer groups.
 *
 * @param admin stays the caller's to close
 */
public record PrefixRemoval(Admin admin) {
    /**
     * Removes it; nobody may use it any more. What still counts as a member of a group has ended without a word.
     *
     * @return how many topics there were
     * @throws ExecutionException if Kafka refuses
     * @throws InterruptedException if the thread is interrupted
     */
    public int remove(String prefix) throws ExecutionException, InterruptedException {
        List<String> topics = admin.listTopics().names().get().stream()
                .filter(topic -> topic.startsWith(prefix))
                .toList();
        removed(() -> admin.deleteTopics(topics).all().get());
        List<String> groups = admin.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .filter(group -> group.startsWith(prefix))
                .toList();
        for (String group : groups) {
            new GroupMembers(admin).takeOut(group);
        }
        removed(() -> admin.deleteConsumerGroups(groups).all().get());
        return topics.size();
    }

    private interface Removal {
        void run() throws ExecutionException, InterruptedException;
    }

    private static void removed(Removal removal) throws ExecutionException, InterruptedException {
        try {
            removal.run();
        } catch (ExecutionException e) {
            // Somebody else was faster.
            boolean gone = e.getCause() instanceof UnknownTopicOrPartitionException
                    || e.getCause() instanceof GroupIdNotFoundException;
            if (!gone) {
                throw e;
            }
        }
    }
}
