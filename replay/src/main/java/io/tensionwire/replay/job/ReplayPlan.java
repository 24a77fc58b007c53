package io.tensionwire.replay.job;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.tensionwire.contract.Topics;
import io.tensionwire.replay.filter.StoryFilter;
import io.tensionwire.replay.history.Slice;
import io.tensionwire.replay.pace.Pace;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a replay is to do. It is settled when the job begins, and kept with the job: a job that is resumed replays what it began
 * with, whatever came since.
 *
 * @param job its name: lower case letters and digits
 * @param source prefix of the topics that are read; of an archive, of those that it was made of
 * @param target prefix of the topics that are written
 * @param topics names of the topics without their prefix
 * @param slices the ranges that are read
 * @param archive the folder of the archive that is read; null where topics are
 * @param begin where in the archive it begins; null for its beginning
 * @param end where in the archive it ends, exclusive; null for its end
 * @param speed as {@link Pace#of} reads it
 * @param maxGap as {@link Pace#of} reads it; null for none
 * @param filter which stories are taken
 * @param limit how many records are published at most
 * @param asOf whether kills that came after the window are left out: how things stood at its end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReplayPlan(
        String job,
        String source,
        String target,
        List<String> topics,
        List<Slice> slices,
        String archive,
        Instant begin,
        Instant end,
        String speed,
        String maxGap,
        StoryFilter filter,
        long limit,
        boolean asOf) {
    private static final Pattern JOB = Pattern.compile("[a-z0-9]{1,60}");

    /**
     * Checks the name and copies the lists.
     *
     * @throws IllegalArgumentException if the name of the job cannot be part of the name of a topic
     */
    public ReplayPlan {
        requireName(job);
        topics = List.copyOf(topics);
        slices = List.copyOf(slices);
    }

    /**
     * Checks the name of a job.
     *
     * @throws IllegalArgumentException if it cannot be part of the name of a topic
     */
    public static void requireName(String job) {
        if (!JOB.matcher(job).matches()) {
            throw new IllegalArgumentException(
                    "the name of a job is up to 60 lower case letters and digits; \"" + job + "\" is not");
        }
    }

    /** Returns the prefix that a job writes under unless told otherwise. */
    public static String usualTarget(String job) {
        return "replay." + job + ".";
    }

    /** Returns the names of the topics that are read. */
    @JsonIgnore
    public Topics sourceTopics() {
        return new Topics(source);
    }

    /** Returns the names of the topics that are written. */
    @JsonIgnore
    public Topics targetTopics() {
        return new Topics(target);
    }

    /** Returns how fast it goes. */
    @JsonIgnore
    public Pace pace() {
        return Pace.of(speed, maxGap);
    }

    /** Returns the plan as another job, which writes under another prefix. */
    public ReplayPlan as(String otherJob, String otherTarget) {
        return new ReplayPlan(
                otherJob, source, otherTarget, topics, slices, archive, begin, end, speed, maxGap, filter, limit, asOf);
    }

    /** Returns the plan over other ranges of the same partitions. */
    public ReplayPlan over(List<Slice> others) {
        return new ReplayPlan(
                job, source, target, topics, others, archive, begin, end, speed, maxGap, filter, limit, asOf);
    }

    /** Returns the plan at another pace. */
    public ReplayPlan at(String otherSpeed, String otherMaxGap) {
        return new ReplayPlan(
                job, source, target, topics, slices, archive, begin, end, otherSpeed, otherMaxGap, filter, limit, asOf);
    }
}
