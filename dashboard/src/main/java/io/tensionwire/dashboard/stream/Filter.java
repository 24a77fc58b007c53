package io.tensionwire.dashboard.stream;

import io.tensionwire.contract.Alert;
import io.tensionwire.dashboard.window.Facts;
import io.tensionwire.dashboard.window.PublicTopic;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Which records a client wants. Each part that is given must hold; within one part any of its values. A part says nothing of
 * topics that do not have it: source and text are those of stories, severity that of alerts.
 *
 * @param actors countries and bodies; empty for all
 * @param pairs in the order of the alphabet; empty for all
 * @param sources of stories; empty for all
 * @param words that the text of a story holds, all of them, in small letters
 * @param level the least level of stories and points, 0 to 100
 * @param severity the least severity of alerts; null for all
 * @param from the earliest event time; null for none
 * @param to the event time before which it must be; null for none
 */
public record Filter(
        Set<String> actors,
        Set<String> pairs,
        Set<String> sources,
        List<String> words,
        double level,
        Alert.Severity severity,
        Instant from,
        Instant to) {
    /** Lets everything through. */
    public static final Filter ALL = new Filter(Set.of(), Set.of(), Set.of(), List.of(), 0, null, null, null);

    /** Lets no story through; kills go past every filter. */
    public static final Filter NO_STORY =
            new Filter(Set.of(), Set.of(), Set.of(), List.of(), Double.POSITIVE_INFINITY, null, null, null);

    /** Copies the collections. */
    public Filter {
        actors = Set.copyOf(actors);
        pairs = Set.copyOf(pairs);
        sources = Set.copyOf(sources);
        words = List.copyOf(words);
    }

    /** Returns this filter for another stretch of event time. */
    public Filter during(Instant first, Instant end) {
        return new Filter(actors, pairs, sources, words, level, severity, first, end);
    }

    /** Returns whether a record is wanted. */
    public boolean lets(PublicTopic topic, Facts facts) {
        return meets(actors, facts.actors())
                && meets(pairs, facts.pairs())
                && isInTime(facts.time())
                && switch (topic) {
                    case STORIES -> facts.level() >= level && isTold(facts);
                    case TENSION -> facts.level() >= level;
                    case ALERTS -> severity == null || facts.severity().compareTo(severity) >= 0;
                };
    }

    private boolean isTold(Facts story) {
        return (sources.isEmpty() || sources.contains(story.source()))
                && words.stream().allMatch(story.text()::contains);
    }

    private boolean isInTime(Instant time) {
        return time == null && from == null && to == null
                || time != null && (from == null || !time.isBefore(from)) && (to == null || time.isBefore(to));
    }

    private static boolean meets(Set<String> wanted, Set<String> found) {
        return wanted.isEmpty() || found.stream().anyMatch(wanted::contains);
    }
}
