package io.tensionwire.app.command;

import io.tensionwire.app.failure.CommandFailure;
import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.app.replay.HistoryClients;
import io.tensionwire.app.replay.ReplayJob;
import io.tensionwire.contract.Topics;
import io.tensionwire.replay.job.JobTopic;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** Finds a job, or says clearly that there is none. */
final class JobLookup {
    private JobLookup() {}

    /**
     * Returns what the topic of a job says; it has a checkpoint.
     *
     * @param target where the job writes
     * @throws CommandFailure if there is no such job
     */
    static JobTopic.Standing of(Admin admin, HistoryClients clients, Topics target, String job)
            throws IOException, InterruptedException, ExecutionException {
        if (admin.listTopics().names().get().contains(JobTopic.name(target))) {
            JobTopic.Standing standing = ReplayJob.standing(clients, target);
            if (standing.checkpoint().isPresent()) {
                return standing;
            }
        }
        throw new CommandFailure(
                ExitCode.FAILED,
                "there is no replay job \"" + job + "\" under " + target.prefix()
                        + "*. See tensionwire replay status, or name its prefix with --into.",
                null);
    }
}
