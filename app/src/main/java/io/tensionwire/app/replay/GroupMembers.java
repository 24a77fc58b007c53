package io.tensionwire.app.replay;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownMemberIdException;

/**
 * The members of consumer groups. A process that has ended counts as one for some seconds still.
 *
 * @param admin stays the caller's to close
 */
public record GroupMembers(Admin admin) {
    /**
     * Returns whether one of these groups has members.
     *
     * @throws ExecutionException if Kafka refuses
     * @throws InterruptedException if the thread is interrupted
     */
    public boolean areIn(List<String> groups) throws ExecutionException, InterruptedException {
        List<String> known = admin.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .filter(groups::contains)
                .toList();
        return admin.describeConsumerGroups(known).all().get().values().stream()
                .anyMatch(group -> !group.members().isEmpty());
    }

    /** Takes the members of a group out; only if their processes are known to have ended. */
    public void takeOut(String group) throws ExecutionException, InterruptedException {
        try {
            ConsumerGroupDescription described =
                    admin.describeConsumerGroups(List.of(group)).all().get().get(group);
            if (!described.members().isEmpty()) {
                admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                        .all()
                        .get();
            }
        } catch (ExecutionException e) {
            // They were faster.
            boolean gone = e.getCause() instanceof GroupIdNotFoundException
                    || e.getCause() instanceof UnknownMemberIdException;
            if (!gone) {
                throw e;
            }
        }
    }
}
