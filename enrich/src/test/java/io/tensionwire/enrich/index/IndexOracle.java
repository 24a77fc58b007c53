package io.tensionwire.enrich.index;

import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Indicator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Computes the index afresh of the stories that are alive, in the plainest way: what the books must come to. */
final class IndexOracle {
    /** What a point says, without the evidence. */
    record Expected(long stories, int clusters, int sources, double escalation, double deescalation, Double zscore) {}

    private final SortedMap<String, SortedMap<Long, Bucket>> hours = new TreeMap<>();
    private final SortedMap<String, SortedMap<Long, Bucket>> days = new TreeMap<>();

    IndexOracle(Collection<EnrichedStory> alive) {
        alive.stream()
                .collect(Collectors.groupingBy(EnrichedStory::cluster))
                .values()
                .forEach(this::addCluster);
    }

    SortedMap<String, Expected> points() {
        SortedMap<String, Expected> points = new TreeMap<>();
        hours.forEach((subject, series) -> addPoints(points, subject, series, 3600, "PT1H", 24));
        days.forEach((subject, series) -> addPoints(points, subject, series, 86_400, "P1D", 1));
        return points;
    }

    private void addCluster(List<EnrichedStory> members) {
        EnrichedStory best = members.stream()
                .min(Comparator.comparingInt(
                                (EnrichedStory m) -> -m.story().body().length())
                        .thenComparing(m -> m.story().firstCreated())
                        .thenComparing(m -> m.story().id()))
                .orElseThrow();
        long second = members.stream()
                .mapToLong(m -> m.story().firstCreated().getEpochSecond())
                .min()
                .orElseThrow();
        Set<String> sources = members.stream().map(m -> m.story().source()).collect(Collectors.toSet());
        for (String subject : subjects(best)) {
            for (Bucket bucket :
                    List.of(bucket(hours, subject, second / 3600), bucket(days, subject, second / 86_400))) {
                bucket.clusters++;
                bucket.stories += members.size();
                bucket.sources.addAll(sources);
                best.annotations().indicators().stream()
                        .filter(indicator -> subjectsOf(indicator).contains(subject))
                        .forEach(indicator -> bucket.add(indicator.weight()));
            }
        }
    }

    private static Set<String> subjects(EnrichedStory story) {
        Set<String> subjects = new HashSet<>();
        story.annotations().indicators().forEach(indicator -> subjects.addAll(subjectsOf(indicator)));
        return subjects;
    }

    private static Set<String> subjectsOf(Indicator indicator) {
        String source = indicator.source().get(0);
        String target = indicator.target().get(0);
        String pair = source.compareTo(target) < 0 ? source + "/" + target : target + "/" + source;
        return Set.of(source, target, source + ">" + target, pair);
    }

    private static Bucket bucket(SortedMap<String, SortedMap<Long, Bucket>> all, String subject, long number) {
        return all.computeIfAbsent(subject, x -> new TreeMap<>()).computeIfAbsent(number, x -> new Bucket());
    }

    private static void addPoints(
            SortedMap<String, Expected> points,
            String subject,
            SortedMap<Long, Bucket> series,
            int seconds,
            String name,
            int perDay) {
        series.forEach((number, bucket) -> points.put(
                subject + ' ' + name + ' ' + Instant.ofEpochSecond(number * seconds),
                new Expected(
                        bucket.stories,
                        bucket.clusters,
                        bucket.sources.size(),
                        bucket.escalation / 100.0,
                        bucket.deescalation / 100.0,
                        zscore(series, number, perDay))));
    }

    private static Double zscore(SortedMap<Long, Bucket> series, long number, int perDay) {
        long from = Math.max(series.firstKey(), number - 28L * perDay);
        if (number - from < 7L * perDay) {
            return null;
        }
        List<Double> past = new ArrayList<>();
        for (long before = from; before < number; before++) {
            past.add(series.containsKey(before) ? (double) series.get(before).escalation : 0.0);
        }
        double median = median(past);
        double mad = median(past.stream().map(value -> Math.abs(value - median)).toList());
        double scale = Math.max(1.4826 * mad, 1000);
        return Math.round((series.get(number).escalation - median) / scale * 100) / 100.0;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private static final class Bucket {
        private final Set<String> sources = new HashSet<>();
        private long stories;
        private int clusters;
        private long escalation;
        private long deescalation;

        void add(double weight) {
            long pull = Math.round(Math.abs(weight) * 100);
            escalation += weight < 0 ? pull : 0;
            deescalation += weight < 0 ? 0 : pull;
        }
    }
}
