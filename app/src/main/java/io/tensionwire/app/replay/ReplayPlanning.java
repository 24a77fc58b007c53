package io.tensionwire.app.replay;

import io.tensionwire.app.failure.CommandFailure;
import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.contract.Topics;
import io.tensionwire.replay.archive.Manifest;
import io.tensionwire.replay.filter.StoryFilter;
import io.tensionwire.replay.history.Bound;
import io.tensionwire.replay.history.Slice;
import io.tensionwire.replay.history.TopicRanges;
import io.tensionwire.replay.history.Window;
import io.tensionwire.replay.job.ReplayPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Settles what a replay is to do.
 *
 * @param admin finds out which offsets a window is; stays the caller's to close
 */
public record ReplayPlanning(Admin admin) {
    /**
     * What is wished.
     *
     * @param job its name
     * @param source the topics that are read; those of an archive are named by the archive
     * @param target where it goes; null for the usual place
     * @param topics names without prefix; empty for the raw stories
     * @param window which part of history
     * @param archive the archive that is read; null where topics are
     * @param speed as {@link io.tensionwire.replay.pace.Pace} reads it
     * @param maxGap as {@link io.tensionwire.replay.pace.Pace} reads it; null for none
     * @param limit how many records at most
     * @param asOf whether later kills are left out
     */
    public record Wish(
            String job,
            Topics source,
            String target,
            List<String> topics,
            Window window,
            Path archive,
            String speed,
            String maxGap,
            StoryFilter filter,
            long limit,
            boolean asOf) {}

    /**
     * Settles it.
     *
     * @throws CommandFailure if what is read is not there, or cannot be replayed
     * @throws IllegalArgumentException if something that was given cannot be used
     * @throws IOException if the archive cannot be read
     * @throws InterruptedException if the thread is interrupted
     * @throws ExecutionException if Kafka refuses
     */
    public ReplayPlan plan(Wish wish) throws IOException, InterruptedException, ExecutionException {
        ReplayPlan.requireName(wish.job());
        return wish.archive() == null ? ofTopics(wish) : ofArchive(wish);
    }

    /** Finds out which offsets a window of topics is; names without prefix. */
    public List<Slice> slices(Topics source, List<String> topics, Window window)
            throws InterruptedException, ExecutionException {
        try {
            return new TopicRanges(admin, source).of(topics, window);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new CommandFailure(
                        ExitCode.FAILED,
                        "not all of the topics " + source.prefix() + String.join(", " + source.prefix(), topics)
                                + " exist. Is topics.prefix right?",
                        e);
            }
            throw e;
        }
    }

    private ReplayPlan ofTopics(Wish wish) throws InterruptedException, ExecutionException {
        List<String> topics = wish.topics().isEmpty() ? List.of(ReplayedTopics.RAW) : wish.topics();
        List<Slice> slices = slices(wish.source(), topics, wish.window());
        return plan(wish, wish.source().prefix(), topics, slices, null, null);
    }

    private ReplayPlan ofArchive(Wish wish) throws IOException {
        Manifest manifest = Manifest.read(wish.archive());
        List<String> topics = wish.topics().isEmpty() ? List.of(ReplayedTopics.RAW) : wish.topics();
        if (!manifest.topics().containsAll(topics)) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    wish.archive() + " holds " + String.join(", ", manifest.topics()) + ", not all of "
                            + String.join(", ", topics) + ". Choose with --topics.",
                    null);
        }
        List<Slice> slices = manifest.slices().stream()
                .filter(slice -> topics.contains(slice.partition().topic()))
                .toList();
        Instant begin = time(wish.window().from());
        return plan(
                wish,
                manifest.prefix(),
                topics,
                slices,
                begin,
                time(wish.window().to()));
    }

    private static ReplayPlan plan(
            Wish wish, String source, List<String> topics, List<Slice> slices, Instant begin, Instant end) {
        String target = wish.target() == null ? ReplayPlan.usualTarget(wish.job()) : wish.target();
        return new ReplayPlan(
                wish.job(),
                source,
                new Topics(target).prefix(),
                topics,
                slices,
                wish.archive() == null ? null : wish.archive().toString(),
                begin,
                end,
                wish.speed(),
                wish.maxGap(),
                wish.filter(),
                wish.limit(),
                wish.asOf());
    }

    private static Instant time(Bound bound) {
        if (bound instanceof Bound.Offsets) {
            throw new IllegalArgumentException("a range of an archive is given as times, not as offsets");
        }
        return bound instanceof Bound.At at ? at.time() : null;
    }
}
