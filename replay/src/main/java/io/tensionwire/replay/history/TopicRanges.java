package io.tensionwire.replay.history;

import io.tensionwire.contract.Topics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds out which offsets a window of history is.
 *
 * @param admin asked; stays the caller's to close
 * @param topics the names of the topics
 */
public record TopicRanges(Admin admin, Topics topics) {
    /**
     * Returns the ranges of a window, all partitions in order.
     *
     * @param names names of topics without their prefix
     * @throws ExecutionException if Kafka refuses, such as for a topic that does not exist
     * @throws InterruptedException if the thread is interrupted
     */
    public List<Slice> of(List<String> names, Window window) throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = partitions(names);
        Map<TopicPartition, Long> first = offsets(partitions, OffsetSpec.earliest());
        Map<TopicPartition, Long> end = offsets(partitions, OffsetSpec.latest());
        Map<TopicPartition, Long> from = bound(partitions, window.from(), first, end);
        Map<TopicPartition, Long> to = bound(partitions, window.to(), end, end);
        List<Slice> slices = new ArrayList<>();
        for (TopicPartition partition : partitions) {
            long begin = Math.max(from.get(partition), first.get(partition));
            long behind = Math.min(to.get(partition), end.get(partition));
            slices.add(new Slice(unprefixed(partition), begin, Math.max(begin, behind)));
        }
        return slices;
    }

    /**
     * Returns the ranges of everything that is before these.
     *
     * @throws ExecutionException if Kafka refuses
     * @throws InterruptedException if the thread is interrupted
     */
    public List<Slice> before(List<Slice> slices) throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = prefixed(slices);
        Map<TopicPartition, Long> first = offsets(partitions, OffsetSpec.earliest());
        List<Slice> before = new ArrayList<>();
        for (int i = 0; i < partitions.size(); i++) {
            before.add(new Slice(
                    slices.get(i).partition(),
                    first.get(partitions.get(i)),
                    slices.get(i).from()));
        }
        return before;
    }

    /**
     * Returns the ranges of everything that came behind these.
     *
     * @throws ExecutionException if Kafka refuses
     * @throws InterruptedException if the thread is interrupted
     */
    public List<Slice> behind(List<Slice> slices) throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = prefixed(slices);
        Map<TopicPartition, Long> end = offsets(partitions, OffsetSpec.latest());
        List<Slice> behind = new ArrayList<>();
        for (int i = 0; i < partitions.size(); i++) {
            long to = slices.get(i).to();
            behind.add(new Slice(slices.get(i).partition(), to, Math.max(to, end.get(partitions.get(i)))));
        }
        return behind;
    }

    private Map<TopicPartition, Long> bound(
            List<TopicPartition> partitions,
            Bound bound,
            Map<TopicPartition, Long> unbounded,
            Map<TopicPartition, Long> end)
            throws ExecutionException, InterruptedException {
        if (bound instanceof Bound.At at) {
            Map<TopicPartition, Long> found =
                    offsets(partitions, OffsetSpec.forTimestamp(at.time().toEpochMilli()));
            // Nothing is that young.
            found.replaceAll((partition, offset) -> offset < 0 ? end.get(partition) : offset);
            return found;
        }
        Map<TopicPartition, Long> offsets = new HashMap<>(unbounded);
        if (bound instanceof Bound.Offsets given) {
            offsets.replaceAll((partition, offset) -> given.offsets()
                    .getOrDefault(partition.partition(), given.offsets().getOrDefault(Bound.ALL, offset)));
        }
        return offsets;
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec spec)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, spec));
        // Behind the end of what is committed nothing can be read yet.
        Map<TopicPartition, ListOffsetsResultInfo> answer = admin.listOffsets(
                        asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get();
        Map<TopicPartition, Long> offsets = new HashMap<>();
        answer.forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }

    private List<TopicPartition> partitions(List<String> names) throws ExecutionException, InterruptedException {
        List<String> full = names.stream().map(name -> topics.prefix() + name).toList();
        Map<String, TopicDescription> described =
                admin.describeTopics(full).allTopicNames().get();
        return described.values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .sorted(Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition))
                .toList();
    }

    private List<TopicPartition> prefixed(List<Slice> slices) {
        return slices.stream()
                .map(slice -> new TopicPartition(
                        topics.prefix() + slice.partition().topic(),
                        slice.partition().number()))
                .toList();
    }

    private Partition unprefixed(TopicPartition partition) {
        return new Partition(partition.topic().substring(topics.prefix().length()), partition.partition());
    }
}
