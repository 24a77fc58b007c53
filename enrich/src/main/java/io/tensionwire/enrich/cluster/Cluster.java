package io.tensionwire.enrich.cluster;

import io.tensionwire.enrich.cluster.BandAnswer.Alike;
import io.tensionwire.enrich.packed.PackedReader;
import io.tensionwire.enrich.packed.PackedWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The group of reports that a story belongs to, as counted at one moment.
 *
 * @param id the id of the story that was first
 * @param reports how many reports there are, with the story itself
 * @param sources how many distinct sources they came from
 */
public record Cluster(String id, int reports, int sources) {
    private static final Comparator<Alike> ORDER =
            Comparator.comparingLong(Alike::arrival).thenComparing(Alike::cluster);

    /**
     * A story that asked its bands whom it is like.
     *
     * @param story its id
     * @param source its source
     * @param arrival when it arrived, in milliseconds of event time
     */
    public record Asker(String story, String source, long arrival) {
        /** Lays it down. */
        public void pack(PackedWriter packed) {
            packed.text(story);
            packed.text(source);
            packed.whole(arrival);
        }

        /** Takes it up. */
        public static Asker unpack(PackedReader packed) {
            return new Asker(packed.text(), packed.text(), packed.whole());
        }
    }

    /**
     * Decides which cluster a story that was in none before belongs to.
     *
     * <p>It follows what came to their bands before it. Two that come at the same time may each be first in some of the bands
     * that they share; then both see the other, and both take the one that arrived earlier, or has the lesser id. What a crowded
     * band does not tell says nothing of the order: it may have forgotten the other since.
     *
     * @param asker the story that asked its bands
     * @param answers what every one of them answered
     */
    public static Cluster of(Asker asker, List<BandAnswer> answers) {
        Map<String, Alike> alike = new LinkedHashMap<>();
        answers.forEach(answer -> answer.alike().forEach(like -> alike.putIfAbsent(like.story(), like)));
        String first = alike.values().stream()
                .filter(like -> precedes(like, asker, answers))
                .min(ORDER)
                .map(Alike::cluster)
                .orElse(asker.story());
        return counted(first, asker, answers);
    }

    /** Returns a cluster as it is now to a story that was put into it before. */
    public static Cluster counted(String id, Asker asker, List<BandAnswer> answers) {
        Map<String, String> reports = new TreeMap<>();
        answers.forEach(answer -> answer.alike().forEach(like -> reports.putAll(like.reprints())));
        reports.put(asker.story(), asker.source());
        return new Cluster(id, reports.size(), new TreeSet<>(reports.values()).size());
    }

    private static boolean precedes(Alike like, Asker asker, List<BandAnswer> answers) {
        boolean isEarlier = like.arrival() < asker.arrival()
                || (like.arrival() == asker.arrival() && like.story().compareTo(asker.story()) < 0);
        List<BandAnswer> shared = answers.stream()
                .filter(answer -> !answer.crowded() && like.bands().contains(answer.band()))
                .toList();
        long seen =
                shared.stream().filter(answer -> answer.tellsOf(like.story())).count();
        boolean isFirstInAll = seen == shared.size() && !shared.isEmpty();
        boolean isFirstInNone = seen == 0 && !shared.isEmpty();
        return isFirstInAll || (isEarlier && !isFirstInNone);
    }
}
