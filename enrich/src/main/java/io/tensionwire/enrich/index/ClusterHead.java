package io.tensionwire.enrich.index;

import io.tensionwire.enrich.packed.PackedReader;
import io.tensionwire.enrich.packed.PackedWriter;
import io.tensionwire.enrich.packed.Packing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who belongs to a cluster of near-duplicates. What the cluster says is what its best member says: the one with the longest
 * text, of equally long ones the one that broke first. It broke when the first of them did.
 *
 * @param members those that are alive, the best first
 * @param late whether it broke so long before what was known already that it only counts as late
 */
record ClusterHead(List<Member> members, boolean late) {
    static final Packing<ClusterHead> PACKING = new Packing<>(1, ClusterHead::pack, ClusterHead::unpack);

    private static final Comparator<Member> BEST_FIRST = Comparator.comparingInt(Member::length)
            .reversed()
            .thenComparingLong(Member::hour)
            .thenComparing(Member::story);

    ClusterHead {
        members = List.copyOf(members);
    }

    /** A story of the cluster. */
    record Member(String story, String source, long hour, int length) {
        private void pack(PackedWriter packed) {
            packed.text(story);
            packed.text(source);
            packed.whole(hour);
            packed.whole(length);
        }

        private static Member unpack(PackedReader packed) {
            return new Member(packed.text(), packed.text(), packed.whole(), packed.number());
        }
    }

    ClusterHead with(Member member) {
        List<Member> all = others(member.story());
        all.add(member);
        all.sort(BEST_FIRST);
        return new ClusterHead(all, late);
    }

    ClusterHead without(String story) {
        return new ClusterHead(others(story), late);
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    Member best() {
        return members.get(0);
    }

    /** Returns the hour in which the first of them broke, in hours since 1970. */
    long hour() {
        return members.stream().mapToLong(Member::hour).min().orElseThrow();
    }

    /** Returns the distinct sources in the order of the alphabet. */
    List<String> sources() {
        return members.stream().map(Member::source).distinct().sorted().toList();
    }

    private List<Member> others(String story) {
        List<Member> others = new ArrayList<>(members);
        others.removeIf(member -> member.story().equals(story));
        return others;
    }

    private void pack(PackedWriter packed) {
        packed.all(members, Member::pack);
        packed.flag(late);
    }

    private static ClusterHead unpack(PackedReader packed) {
        return new ClusterHead(packed.all(Member::unpack), packed.flag());
    }
}
