package io.tensionwire.enrich.cluster;

import io.tensionwire.enrich.cluster.BandAnswer.Alike;
import io.tensionwire.enrich.packed.PackedReader;
import io.tensionwire.enrich.packed.PackedWriter;
import io.tensionwire.enrich.packed.Packing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Those who met under one band: a few reports, each with the stories that are like it. Immutable.
 *
 * <p>A story that is like one that is there is filed under it and not kept as a report of its own, so that a report that
 * hundreds print takes the room of one. Bounded: of more than {@value #MOST_REPORTS} different reports the oldest is
 * forgotten, and of one report no more than {@value #MOST_REPRINTS} reprints are counted.
 *
 * @param reports in the order of arrival
 */
public record Band(List<Report> reports) {
    static final int MOST_REPORTS = 8;
    static final int MOST_REPRINTS = 200;

    private static final Comparator<Report> ORDER =
            Comparator.comparingLong(Report::arrival).thenComparing(Report::story);

    /** A band where nobody is yet. */
    public static final Band EMPTY = new Band(List.of());

    /**
     * A report and those who print it.
     *
     * @param story the id of the story that brought it
     * @param cluster the cluster that this story is in
     * @param arrival when it arrived, in milliseconds of event time
     * @param imprint what others are compared with
     * @param reprints the source of each story that prints it, by its id; without the story itself if that is gone
     */
    public record Report(String story, String cluster, long arrival, Imprint imprint, Map<String, String> reprints) {
        /** How a report is kept. */
        public static final Packing<Report> PACKING = new Packing<>(2, Report::pack, Report::unpack);

        /** Copies the map. */
        public Report {
            reprints = new TreeMap<>(reprints);
        }

        Report with(String reprint, String source) {
            Map<String, String> more = new TreeMap<>(reprints);
            if (more.size() < MOST_REPRINTS) {
                more.put(reprint, source);
            }
            return new Report(story, cluster, arrival, imprint, more);
        }

        Report without(String reprint) {
            Map<String, String> fewer = new TreeMap<>(reprints);
            return fewer.remove(reprint) == null ? this : new Report(story, cluster, arrival, imprint, fewer);
        }

        Report in(String joined) {
            return new Report(story, joined, arrival, imprint, reprints);
        }

        private void pack(PackedWriter packed) {
            packed.text(story);
            packed.text(cluster);
            packed.whole(arrival);
            imprint.pack(packed);
            Alike.packReprints(reprints, packed);
        }

        private static Report unpack(PackedReader packed) {
            return new Report(
                    packed.text(), packed.text(), packed.whole(), Imprint.unpack(packed), Alike.unpackReprints(packed));
        }
    }

    /** Returns the band of these reports, in whatever order. */
    public static Band of(List<Report> reports) {
        return new Band(reports.stream().sorted(ORDER).toList());
    }

    /** Copies the list. */
    public Band {
        reports = List.copyOf(reports);
    }

    /** Returns whether it has no room left: who came before may be forgotten. */
    public boolean isCrowded() {
        return reports.size() == MOST_REPORTS;
    }

    /** Returns what is like a story that comes, in the order of arrival. */
    public List<Alike> alike(BandMessage.Meet meet) {
        return reports.stream()
                .filter(report -> !report.story.equals(meet.story()))
                .filter(report -> Likeness.isReprint(
                        report.imprint.fingerprint(), meet.imprint().fingerprint()))
                .map(report -> new Alike(
                        report.story, report.cluster, report.arrival, report.imprint.bands(), report.reprints))
                .toList();
    }

    /** Returns the band after a story came, in place of an earlier text of its own. */
    public Band with(BandMessage.Meet meet) {
        List<Report> others = new ArrayList<>(without(meet.story()).reports);
        for (int i = 0; i < others.size(); i++) {
            if (Likeness.isReprint(
                    others.get(i).imprint.fingerprint(), meet.imprint().fingerprint())) {
                others.set(i, others.get(i).with(meet.story(), meet.source()));
                return new Band(others);
            }
        }
        others.add(new Report(
                meet.story(), meet.cluster(), meet.arrival(), meet.imprint(), Map.of(meet.story(), meet.source())));
        others.sort(ORDER);
        return new Band(others.subList(Math.max(0, others.size() - MOST_REPORTS), others.size()));
    }

    /** Returns the band after a story joined the cluster of an earlier one. */
    public Band with(BandMessage.Join join) {
        return new Band(reports.stream()
                .map(report -> report.story.equals(join.story()) ? report.in(join.cluster()) : report)
                .toList());
    }

    /** Returns the band without a story; a report stays for as long as anybody prints it. */
    public Band without(String story) {
        return new Band(reports.stream()
                .map(report -> report.without(story))
                .filter(report -> !report.reprints.isEmpty())
                .toList());
    }

    /**
     * Returns the band without what came too long ago.
     *
     * @param now event time, in milliseconds
     */
    public Band within(Duration window, long now) {
        long first = now - window.toMillis();
        boolean nothingIsOver = reports.isEmpty() || reports.get(0).arrival >= first;
        return nothingIsOver
                ? this
                : new Band(reports.stream()
                        .filter(report -> report.arrival >= first)
                        .toList());
    }
}
