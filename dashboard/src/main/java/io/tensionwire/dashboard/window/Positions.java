package io.tensionwire.dashboard.window;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a reader stands: for each partition the offset that it reads next. Written as {@code s0:123,s1:77,a0:5}: the first
 * letter of the topic (stories, tension, alerts), the partition, the offset. Not thread-safe.
 */
public final class Positions {
    private static final Pattern PART = Pattern.compile("([a-z])([0-9]{1,6}):([0-9]{1,18})");
    private static final int LONGEST = 20_000;

    private final Map<PublicTopic, SortedMap<Integer, Long>> offsets = new EnumMap<>(PublicTopic.class);

    /**
     * Reads what {@link #toString} wrote.
     *
     * @return empty if it is something else
     */
    public static Optional<Positions> read(String text) {
        Positions positions = new Positions();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        for (String part : text.split(",", -1)) {
            Matcher matcher = PART.matcher(part);
            Optional<PublicTopic> topic = matcher.matches() ? PublicTopic.of(part.charAt(0)) : Optional.empty();
            if (topic.isEmpty()) {
                return Optional.empty();
            }
            positions.set(topic.get(), Integer.parseInt(matcher.group(2)), Long.parseLong(matcher.group(3)));
        }
        return Optional.of(positions);
    }

    /** Returns a copy. */
    public Positions copy() {
        Positions copy = new Positions();
        offsets.forEach((topic, partitions) -> copy.offsets.put(topic, new TreeMap<>(partitions)));
        return copy;
    }

    /** Says which offset comes next in a partition. */
    public void set(PublicTopic topic, int partition, long next) {
        offsets.computeIfAbsent(topic, none -> new TreeMap<>()).put(partition, next);
    }

    /** Moves a partition on to an offset, never back. */
    public void advance(PublicTopic topic, int partition, long next) {
        offsets.computeIfAbsent(topic, none -> new TreeMap<>()).merge(partition, next, Math::max);
    }

    /** Returns the next offset of a partition; empty if nothing is known of it. */
    public OptionalLong next(PublicTopic topic, int partition) {
        Long next = offsets.getOrDefault(topic, new TreeMap<>()).get(partition);
        return next == null ? OptionalLong.empty() : OptionalLong.of(next);
    }

    /** Returns the next offsets of a topic by partition; a copy. */
    public SortedMap<Integer, Long> of(PublicTopic topic) {
        return new TreeMap<>(offsets.getOrDefault(topic, new TreeMap<>()));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        offsets.forEach(
                (topic, partitions) -> partitions.forEach((partition, next) -> text.append(text.isEmpty() ? "" : ",")
                        .append(topic.letter())
                        .append(partition)
                        .append(':')
                        .append(next)));
        return text.toString();
    }
}
